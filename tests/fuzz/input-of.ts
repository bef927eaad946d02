import fc from 'fast-check'
import type { z } from 'zod'
import { hostileTexts, hostileValue } from './hostile.ts'

/** Ids that exist where the campaign is held, so that what is sent reaches deeper than "not found". */
export type Known = {
  ids: readonly string[]
  meetings: readonly string[]
  members: readonly string[]
  people: readonly string[]
  units: readonly string[]
}

type Schema = z.core.$ZodType & { _zod: { def: { type: string } & Record<string, unknown> } }

/**
 * Inputs by a schema of zod 4: mostly what it asks for, sometimes a value of it replaced by something hostile, a key left out or a key too many.
 */
export const inputOf = (schema: unknown, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: valueFor(schema as Schema, '', { known, wild: 0 }) },
    { weight: 4, arbitrary: valueFor(schema as Schema, '', { known, wild: 8 }) },
    { weight: 1, arbitrary: hostileValue },
  )

/** `wild`: of a hundred values, how many are not what was asked for. */
type Making = { known: Known; wild: number; depth?: number }

function valueFor(schema: Schema, name: string, making: Making): fc.Arbitrary<unknown> {
  const asked = asAsked(schema, name, { ...making, depth: (making.depth ?? 0) + 1 })
  if (making.wild === 0) return asked
  return fc.oneof({ weight: 100 - making.wild, arbitrary: asked }, { weight: making.wild, arbitrary: hostileValue })
}

function asAsked(schema: Schema, name: string, making: Making): fc.Arbitrary<unknown> {
  const { def } = schema._zod
  const inner = (key: string) => valueFor(def[key] as Schema, name, making)
  switch (def.type) {
    case 'string':
      return textFor(name, making.known)
    case 'number':
    case 'int':
      return fc.constantFrom(0, 1, 2, 3, 10, 60, 2026, 2025, 2027)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, unknown>))
    case 'array':
      return fc.array(inner('element'), { maxLength: 4 })
    case 'tuple':
      return fc.tuple(...(def.items as Schema[]).map((item) => valueFor(item, name, making)))
    case 'object':
      return objectOf(def.shape as Record<string, Schema>, making)
    case 'record':
      return fc.dictionary(textFor(name, making.known), inner('valueType'), { maxKeys: 4 })
    case 'union':
      return fc.oneof(...(def.options as Schema[]).map((option) => valueFor(option, name, making)))
    case 'nullable':
      return fc.option(inner('innerType'), { freq: 4 })
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inner('innerType'), { nil: undefined, freq: 3 })
    case 'pipe':
      return inner('in')
    case 'lazy':
      return (making.depth ?? 0) > 6 ? fc.constant(null) : valueFor((def.getter as () => Schema)(), name, making)
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner('innerType')
    case 'intersection':
      return fc.tuple(inner('left'), inner('right')).map(([left, right]) => Object.assign({}, left, right))
    default:
      return hostileValue
  }
}

function objectOf(shape: Record<string, Schema>, making: Making): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([key, field]) => valueFor(field, key, making).map((value) => [key, value] as const))
  const whole = fc.tuple(...fields).map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)))
  if (making.wild === 0) return whole
  return fc.tuple(whole, fc.nat(60), fc.constantFrom('__proto__', 'constructor', 'x', 'cellId')).map(([made, chance, key]) => {
    if (chance === 0) return Object.defineProperty({ ...made }, key, { value: { isAdmin: true }, enumerable: true })
    if (chance === 1) return Object.fromEntries(Object.entries(made).slice(1))
    return made
  })
}

const days = ['2026-11-22', '2026-01-01', '2027-03-31', '0001-01-01', '9999-12-31']

/** What a field of this name would hold, ids that exist above all; sometimes anything. */
function textFor(name: string, known: Known): fc.Arbitrary<string> {
  const likely = likelyTexts(known).find(([pattern]) => pattern.test(name))?.[1] ?? [
    'Học tập',
    'Chi bộ Ấp 3',
    'x',
    '912001',
    '0901234567',
    'MEMBER',
  ]
  return fc.oneof(
    { weight: 17, arbitrary: fc.constantFrom(...likely) },
    { weight: 1, arbitrary: fc.constantFrom(...known.ids, ...days) },
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  )
}

const likelyTexts = ({ ids, meetings, members, people, units }: Known): [RegExp, readonly string[]][] => [
  [/meetingId$/i, meetings],
  [/(member|chair|speaker|follower|head)Ids?$/i, members],
  [/personId$|^byId$/i, people],
  [/(cell|unit|parent|under|top)Ids?$/i, units],
  [/Ids?$|^id$/, ids],
  [/(On|day|Day|From|To|from|to|since|until)$/, days],
  [/month/i, ['2026-11', '2026-01']],
  [/period/i, ['2026', '2026-11', '2026-Q4']],
  [/(At|moment)$/, ['2026-12-05T00:30:00.000Z', '2026-11-22T07:00:00.000Z']],
  [/pin$/i, ['246813', '135790']],
  [/blinded|number|signature|digest|token/i, ['A'.repeat(342), 'A'.repeat(43), '12/QĐ', 'AAAA', '912001']],
]
