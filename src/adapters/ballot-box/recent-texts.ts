/** The texts asked for last, at most `count` of them. */
export function recentTexts(count: number) {
  const texts = new Map<string, string>()
  return {
    get(key: string, make: () => string): string {
      const text = texts.get(key) ?? make()
      texts.delete(key)
      texts.set(key, text)
      const oldest = texts.keys().next()
      if (texts.size > count && !oldest.done) texts.delete(oldest.value)
      return text
    },
  }
}
