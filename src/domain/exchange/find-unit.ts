import type { OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { typedInHaste } from './plain-text.ts'

export type UnitFound = Result<OrgUnit, { code: 'unit-unknown' | 'unit-ambiguous'; text: string }>

/** Finds units of a subtree by what an office writes: the code, else the full name, else the short one, however typed. Two that fit: refused. */
export function unitFinder(units: readonly OrgUnit[]): (written: string) => UnitFound {
  const byCode = grouped(units, ({ code }) => code.toUpperCase())
  const byName = grouped(units, ({ name }) => typedInHaste(name))
  const byShort = grouped(units, ({ shortName }) => typedInHaste(shortName))
  return (written) => {
    const text = typedInHaste(written)
    const fits = byCode.get(written.toUpperCase()) ?? byName.get(text) ?? byShort.get(text) ?? []
    const [one, other] = fits
    if (!one) return refuse({ code: 'unit-unknown', text: written })
    return other ? refuse({ code: 'unit-ambiguous', text: written }) : ok(one)
  }
}
