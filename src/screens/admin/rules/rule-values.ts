import type { RuleSet } from '#domain/classification/rule-set.ts'

/** The value at a path such as 'cap.percent'. */
export function valueAt(rules: RuleSet, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), rules)
}

/** The rule set with another value at a path; everything else stays the same object. */
export function withValue(rules: RuleSet, path: string, value: unknown): RuleSet {
  return replaced(rules, path.split('.'), value) as RuleSet
}

/** Where a value comes from: its own source, or that of the group it stands in. */
export function sourceOf(rules: RuleSet, path: string): string | null {
  const parts = path.split('.')
  const keys = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
  const within = (key: string) => Object.keys(rules.sources).find((source) => source.startsWith(`${key}.`))
  const key = keys.find((one) => rules.sources[one]) ?? within(path)
  return key === undefined ? null : (rules.sources[key] ?? null)
}

export const withSource = (rules: RuleSet, path: string, source: string): RuleSet => {
  const { [path]: _old, ...others } = rules.sources
  return { ...rules, sources: source.trim() === '' ? others : { ...others, [path]: source } }
}

export const differs = (a: RuleSet, b: RuleSet, path: string): boolean =>
  JSON.stringify(valueAt(a, path)) !== JSON.stringify(valueAt(b, path))

function replaced(at: unknown, [part, ...rest]: string[], value: unknown): unknown {
  if (part === undefined) return value
  return { ...(at as object), [part]: replaced(Reflect.get(at as object, part), rest, value) }
}
