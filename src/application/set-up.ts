import { isTooSimplePin } from '#domain/access/pin.ts'
import { civilDate, yearOf } from '#domain/organization/civil-date.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'

export type SetUp = { token: string; organisationName: string; communeName: string; name: string; cardNumber: string; pin: string }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests' | 'passwords'>
type Refused = 'access/setup-done' | RefusedFields<'access/pin-too-simple'>

/**
 * The first administrator of an empty installation, by the one-time link that was printed at its start: makes the upper unit, the
 * commune's organisation as the grassroots one, the person and the position. Names and types of units are data, to be changed later.
 */
export async function setUp(ports: Needs, given: SetUp): Promise<Result<{ login: string }, Refused>> {
  if (isTooSimplePin(given.pin, null)) return refuseField('pin', 'access/pin-too-simple')
  const { stores, chance, clock, digests, passwords } = ports
  const pinHash = await passwords.hash(given.pin)
  if (!(await stores.people.isEmpty())) return refuse('access/setup-done')
  const validFrom = civilDate(yearOf(clock.today()) - 1, 1, 1)
  const upper = unit({ id: chance.id(), parentId: null, type: 'PROVINCE', code: '01', name: given.organisationName, validFrom })
  const commune = unit({ id: chance.id(), parentId: upper.id, type: 'COMMUNE', code: '01.001', name: given.communeName, validFrom })
  const id = chance.id()
  const used = await stores.people.useSetupLink(digests.sha256(given.token), clock.now(), {
    units: [upper, { ...commune, grassroots: true }],
    person: { id, name: given.name, cardNumber: given.cardNumber, pinHash },
    position: { personId: id, unitId: upper.id, role: 'ADMINISTRATOR', validFrom, validTo: null },
  })
  return used ? ok({ login: given.cardNumber }) : refuse('access/setup-done')
}

const unit = (given: Pick<OrgUnit, 'id' | 'parentId' | 'type' | 'code' | 'name' | 'validFrom'>): OrgUnit => ({
  ...given,
  shortName: given.name.slice(0, 60),
  validTo: null,
  grassroots: false,
  isCell: false,
  cellType: null,
})
