import { describe, expect, it } from 'vitest'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { validateRuleSet } from '#domain/classification/validate-rule-set.ts'
import { ruleGroups } from './rule-fields.ts'
import { differs, sourceOf, valueAt, withSource, withValue } from './rule-values.ts'

const shipped = defaultRuleSet(2026)
const fields = ruleGroups.flatMap((group) => group.fields)

describe('the form of the rules', () => {
  it('asks for every value of a rule set but its own name, year and version', () => {
    const covered = fields.map((field) => field.path)
    const values = Object.entries(shipped).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && key !== 'scoreGates' ? Object.keys(value).map((part) => `${key}.${part}`) : [key],
    )
    const open = values.filter((path) => !path.startsWith('sources.') && !covered.some((one) => path === one || path.startsWith(`${one}.`)))
    expect(open).toEqual(['format', 'name', 'version', 'year'])
  })

  it('finds a value for each of its fields', () => {
    for (const field of fields) expect(valueAt(shipped, field.path), field.path).toBeDefined()
  })

  it('offers only sheets that fit', () => {
    const sheets = fields.flatMap((field) => (field.kind === 'ballot' ? field.layouts.map((layout) => [field.path, layout] as const) : []))
    for (const [path, layout] of sheets)
      expect(validateRuleSet(withValue(withValue(shipped, `${path}.layout`, layout), `${path}.atMost`, 3)), `${path} ${layout}`).toEqual([])
  })

  it('changes one value and leaves the others alone', () => {
    const changed = withValue(shipped, 'cap.percent', 25)
    expect(changed.cap).toEqual({ ...shipped.cap, percent: 25 })
    expect([differs(changed, shipped, 'cap.percent'), differs(changed, shipped, 'cap.base')]).toEqual([true, false])
    expect(shipped.cap.percent).toBe(20)
  })

  it('names the source of a value, or that of its group', () => {
    expect(sourceOf(shipped, 'notClassified.sickMonths')).toBe('21-HD/BTCTW ngày 18/10/2019')
    expect(sourceOf(shipped, 'graceSeconds')).toBeNull()
    expect(sourceOf(withSource(shipped, 'graceSeconds', 'Nghị quyết chi bộ'), 'graceSeconds')).toBe('Nghị quyết chi bộ')
  })
})
