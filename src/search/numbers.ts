/** A list of numbers that grows: a large index has millions. */
export class Numbers {
  private numbers = new Uint32Array(1 << 12)
  private length = 0

  get all(): Uint32Array {
    return this.numbers.subarray(0, this.length)
  }

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = number
  }
}
