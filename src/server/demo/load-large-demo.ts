import { fillWithProvince } from '../generate/fill.ts'
import type { MadeOfficer } from '../generate/generate.ts'
import { caoLanh, provincePlan } from '../generate/plan.ts'
import type { House } from '../start-up.ts'
import { clock } from '../world.ts'
import { demoPin } from './populate.ts'
import type { SignIn } from './sign-ins.ts'

/** A made-up district of the size of Cao Lãnh (001): 46 organisations, 300 cells, 5,631 members, five years. */
export async function loadLargeDemo(house: House, say: (line: string) => void): Promise<{ signIns: SignIn[] }> {
  const plan = provincePlan({ ...caoLanh, years: 5, seed: 1, today: clock.today() })
  const { officers } = await fillWithProvince(house.database.connection, plan, say)
  const { protocol, host } = new URL(house.environment.publicUrl)
  return { signIns: officers.flatMap((officer) => signInOf(officer, (label) => `${protocol}//${label}.${host}`, officers)) }
}

/** The first of each kind. */
function signInOf(officer: MadeOfficer, at: (label: string) => string, officers: readonly MadeOfficer[]): SignIn[] {
  const [label, role] = doors[officer.role] ?? []
  const isFirst = officers.find((one) => one.role === officer.role) === officer
  if (!label || !role || !isFirst) return []
  return [{ host: label, role, name: officer.name, url: at(label), login: officer.card, pin: demoPin }]
}

const doors: Readonly<Partial<Record<MadeOfficer['role'], readonly [label: string, role: string]>>> = {
  LEADER: ['lanh-dao', 'Lãnh đạo cấp trên'],
  ADMINISTRATOR: ['quan-tri', 'Quản trị'],
  COMMITTEE_SECRETARY: ['dang-uy', 'Đảng ủy cơ sở'],
  SECRETARY: ['bi-thu', 'Bí thư chi bộ'],
  MEMBER: ['dang-vien-1', 'Đảng viên'],
}
