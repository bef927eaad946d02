import type { OutstandingUnit } from '#domain/classification/outstanding-unit.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { CivilDate, Member, MemberStatus, OrgUnit, Position } from '#domain/organization/types.ts'

export type MemberFile = { member: Member; statuses: MemberStatus[] }

export interface OrganizationStore {
  /** Every unit, closed ones included. */
  units(): Promise<OrgUnit[]>
  /** A unit's period; the one that began on the same day is replaced. */
  saveUnit(unit: OrgUnit): Promise<void>
  positionsOf(personId: string): Promise<Position[]>
  positionsAt(unitId: string): Promise<Position[]>
  /** Over several units at once. */
  positionsAtAny(unitIds: string[]): Promise<Position[]>
  /** The same position of the same first day is replaced: so it ends. */
  savePosition(position: Position): Promise<void>
  /** The same of several, all of them or none. */
  savePositions(positions: readonly Position[]): Promise<void>
}

export interface MemberStore {
  ofCell(cellId: string): Promise<MemberFile[]>
  /** Of several cells, for figures over a whole organisation. */
  ofCells(cellIds: string[]): Promise<MemberFile[]>
  find(cellId: string, memberId: string): Promise<MemberFile | null>
  /** A person's memberships, ended ones included. */
  ofPerson(personId: string): Promise<Member[]>
  /** The person is saved first; name and birth date are the person's. `line`: what the notebook says of it, in the same transaction. */
  save(member: Member, line?: NotebookEntry | null): Promise<void>
  /** The same status of the same first day is replaced: so it ends. */
  saveStatus(status: MemberStatus): Promise<void>
}

export type PersonRecord = {
  id: string
  name: string
  cardNumber: string
  phone: string | null
  bornOn: string | null
  pinHash: string | null
  sessionNumber: number
  failedTries: number
  lastTryAt: string | null
  oidcSubject: string | null
  locale: 'vi' | 'en'
  /** Percent of the plain size. */
  textSize: number
}

export type SlipRecord = {
  id: string
  personId: string
  codeHash: string
  purpose: 'ENROL' | 'RESET'
  expiresAt: string
  usedAt: string | null
}

export type PinResetRecord = {
  id: string
  personId: string
  askedById: string
  askedAt: string
  confirmedBy: string | null
  confirmedAt: string | null
  refusedAt: string | null
  seenAt: string | null
}

/** The first of an installation: units above first, the person with a PIN, and the position. */
export type FirstAdministrator = {
  units: OrgUnit[]
  person: Pick<PersonRecord, 'id' | 'name' | 'cardNumber'> & { pinHash: string }
  position: Position
}

export interface PersonStore {
  find(personId: string): Promise<PersonRecord | null>
  findMany(personIds: string[]): Promise<PersonRecord[]>
  /** By party card number, or by phone where exactly one person has it. */
  byLogin(login: string): Promise<PersonRecord | null>
  byOidcSubject(subject: string): Promise<PersonRecord | null>
  /** A new person or new particulars of a known one; PIN, session and language stay. */
  save(person: Pick<PersonRecord, 'id' | 'name' | 'cardNumber' | 'phone' | 'bornOn'>): Promise<'saved' | 'card-number-taken'>
  /** Sets the PIN's hash, forgets wrong tries; with `endSessions` every session ends. */
  setPin(personId: string, pinHash: string, endSessions: boolean): Promise<void>
  /** Counts a wrong try, or forgets them after a right one; one statement, so that tries at once all count. */
  noteTry(personId: string, right: boolean, at: string): Promise<void>
  /** Lets an account of the OpenID provider sign this person in, instead of any before. False when it is another person's. */
  linkOidcSubject(personId: string, subject: string): Promise<boolean>
  endSessions(personId: string): Promise<void>
  setLocale(personId: string, locale: 'vi' | 'en'): Promise<void>
  setTextSize(personId: string, percent: number): Promise<void>
  makeSlip(slip: SlipRecord): Promise<void>
  /** Every slip ever made for these people. */
  slipsOf(personIds: readonly string[]): Promise<SlipRecord[]>
  slipByHash(codeHash: string): Promise<SlipRecord | null>
  /** False when it was used or has expired meanwhile. */
  useSlip(slipId: string, at: string): Promise<boolean>
  askReset(reset: PinResetRecord): Promise<void>
  resets(personIds: string[]): Promise<PinResetRecord[]>
  findReset(resetId: string): Promise<PinResetRecord | null>
  /** Confirmed by someone, or refused (null). False when it was settled meanwhile. */
  settleReset(resetId: string, settled: { confirmedBy: string | null; at: string }): Promise<boolean>
  markResetSeen(resetId: string, at: string): Promise<void>
  /** The one-time link of a new installation instead of any before; nothing once one was used. */
  makeSetupLink(tokenHash: string): Promise<void>
  /** Spends the link and records the first administrator, or neither: one transaction. True once. */
  useSetupLink(tokenHash: string, at: string, first: FirstAdministrator): Promise<boolean>
  /** Whether nobody is on record yet. */
  isEmpty(): Promise<boolean>
}

export interface RuleSetStore {
  /**
   * The year's version in force on a day of the first of these units that has one (the unit, then its ancestors upwards); else the shipped
   * default. In force: the newest whose first day has come (domain/classification/rule-set.ts: ruleSetOn).
   */
  of(unitIds: string[], of: { year: number; on: CivilDate }): Promise<RuleSet>
  /** The same of every unit that has its own. */
  ofYear(of: { year: number; on: CivilDate }): Promise<Map<string, RuleSet>>
  /** All versions of the unit's own for the year, the first one first. */
  versions(unitId: string, year: number): Promise<RuleSet[]>
  /** A new version; none is changed. 'clash' when it is not newer than all on record for the unit and year. */
  save(unitId: string, ruleSet: RuleSet): Promise<'saved' | 'clash'>
}

export type OutstandingUnitRecord = OutstandingUnit & { recordedById: string; recordedAt: string }

export interface OutstandingUnitStore {
  /** Those of these units that are designated outstanding in the year, in the order of their ids. */
  of(unitIds: string[], year: number): Promise<OutstandingUnit[]>
  /** One a unit and year: a later one replaces it. */
  save(designation: OutstandingUnitRecord): Promise<void>
  /** A designation that was recorded by mistake, or taken back. */
  remove(unitId: string, year: number): Promise<void>
}

export type AuditLine = {
  cellId: string
  id: string
  at: string
  actorId: string
  act: string
  about: Record<string, string | number | null>
}

/** `acts`: only these, or all but these. `after`: the last line of the page before. Half-open in time. */
export type AuditSearch = {
  unitIds: readonly string[]
  actorIds: readonly string[] | null
  acts: { only: readonly string[] } | { but: readonly string[] } | null
  from: string | null
  to: string | null
  after: { at: string; id: string } | null
  limit: number
}

export interface AuditStore {
  note(line: AuditLine): Promise<void>
  /** All or none. */
  noteAll(lines: readonly AuditLine[]): Promise<void>
  /** The latest first. */
  ofCell(cellId: string, limit: number): Promise<AuditLine[]>
  /** Over several cells and units, the latest first. */
  search(search: AuditSearch): Promise<AuditLine[]>
  /** Everybody who has a line at these units. */
  actorsAt(unitIds: readonly string[]): Promise<string[]>
  /** Lines of these units from before a moment go. How many. */
  dropBefore(unitIds: readonly string[], at: string): Promise<number>
  /** Of these acts, what was about this member (`about.memberId`) or, naming nobody, about the whole cell; the latest first. */
  ofMember(of: { cellId: string; memberId: string; acts: readonly string[] }, limit: number): Promise<AuditLine[]>
}
