/** The answers asked for last, at most `count` of them, as the bytes that are sent: a hall's worth of one text is encoded once. */
export function recentAnswers(count: number) {
  const answers = new Map<string, Buffer>()
  return {
    get(key: string, make: () => string): Buffer {
      const answer = answers.get(key) ?? Buffer.from(make())
      answers.delete(key)
      answers.set(key, answer)
      const oldest = answers.keys().next()
      if (answers.size > count && !oldest.done) answers.delete(oldest.value)
      return answer
    },
  }
}
