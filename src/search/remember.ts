/** The same questions with each asked once. */
export function remember<T>(ask: (question: string) => Promise<T>): (question: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (question) => {
    const answer = answers.get(question) ?? ask(question)
    answers.set(question, answer)
    return answer
  }
}
