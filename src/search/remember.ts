/** The same questions with each asked once, and again where it could not be answered. */
export function remember<T>(ask: (question: string) => Promise<T>): (question: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (question) => {
    const known = answers.get(question)
    if (known) return known
    const answer = ask(question)
    answers.set(question, answer)
    answer.catch(() => answers.delete(question))
    return answer
  }
}
