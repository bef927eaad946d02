import { expectedOf, hiddenBy, MAY } from './answer.ts'
import { doors } from './doors.ts'
import { everyRole, type Role, roles } from './roles.ts'
import { rooms } from './rooms.ts'
import type { Row } from './row.ts'
import { commandRows, type NamedRow, rows } from './table.ts'

/** Head of a column: short enough for twenty-five of them. */
const heads: Record<Role, string> = {
  ...{ nobody: '–', stranger: 'St', member: 'Me', probationer: 'Pr', minuteTaker: 'Mi', counter: 'Ct', committee: 'Co', deputy: 'De' },
  ...{ secretary: 'Se', supervisor: 'Su', moved: 'Mo', ended: 'En', otherMember: 'oM', otherCommittee: 'oC', otherSecretary: 'oS' },
  ...{ grassroots: 'Gr', leader: 'Le', leaderAbove: 'LA', elsewhere: 'xG', cellElsewhere: 'xS', inspector: 'In', inspectorOver: 'iO' },
  ...{ admin: 'Ad', adminElsewhere: 'xA', adminTop: 'AT' },
}

/** docs/access.md: the table as an auditor reads it. */
export function accessTable(): string {
  const areas = [...new Set(rows.map(areaOf))]
    .toSorted()
    .map((area): [string, NamedRow[]] => [area, rows.filter((row) => areaOf(row) === area)])
  return [
    introduction,
    '| | Who |\n|---|---|',
    ...everyRole.map((role) => `| ${heads[role]} | ${roles[role]} |`),
    '',
    ...areas.flatMap(([area, named]) => section(area, named)),
    ...section('meeting.command, by what is asked', commandRows),
    ...doorSection(),
    ...plainTable('rooms of the sockets', rooms),
  ].join('\n')
}

const areaOf = ({ path }: NamedRow): string => path.split('.')[0] ?? ''

const introduction = `# Who may ask what

Written by \`npm run access-table\` from the table in \`tests/access\`; every cell of it is asked of the real routers in
\`tests/contract/access.test.ts\`, which also holds this file to the table. A procedure without a row does not compile.

The target is always one cell, Ấp 3, or its organisation, the commune Sen Hồng; who comes is told from there.
**●** may. **·** is told that there is no such thing, in the same words as for something that does not exist. **–** is told to sign in.
A letter: is refused in words, because they know anyway that it is there; the words stand under the table. Rules of the matter come after the
right: who may is still told that a ballot is not counted, or that a field is missing.
`

function section(title: string, named: readonly NamedRow[]): string[] {
  const words = [...new Set(named.flatMap(({ row }) => Object.keys(row.but ?? {})))]
  const notes = named.flatMap(({ path, row }) => (row.why ? [`- \`${path}\`: ${row.why}.`] : []))
  return [
    `## ${title}`,
    '',
    `| | ${everyRole.map((role) => heads[role]).join(' | ')} |`,
    `|---|${everyRole.map(() => ':-:').join('|')}|`,
    ...named.map(
      ({ path, row }) => `| \`${path.split(/[./]/).at(-1)}\` | ${everyRole.map((role) => sign(row, role, words)).join(' | ')} |`,
    ),
    '',
    ...words.map((code, place) => `- ${letter(place)}: \`${code}\``),
    ...notes,
    ...(words.length + notes.length > 0 ? [''] : []),
  ]
}

function sign(row: Row<unknown>, role: Role, words: readonly string[]): string {
  const told = expectedOf(row, role)
  if (told === MAY) return '●'
  if (told === hiddenBy(row)) return '·'
  return told === 'access/signed-out' ? '–' : letter(words.indexOf(told))
}

/** Files, documents and spreadsheets over plain HTTP; a door without a session (health, casting, figures) is not a person's. */
const doorSection = (): string[] => [...plainTable('doors outside the API', doors), '- a: 403', '']

type Plain = { name: string; may: readonly Role[]; but?: { roles: readonly Role[] } }

const plainTable = (title: string, named: readonly Plain[]): string[] => [
  `## ${title}`,
  '',
  `| | ${everyRole.map((role) => heads[role]).join(' | ')} |`,
  `|---|${everyRole.map(() => ':-:').join('|')}|`,
  ...named.map(({ name, may, but }) => {
    const told = (role: Role) => (may.includes(role) ? '●' : but?.roles.includes(role) ? 'a' : '·')
    return `| ${name} | ${everyRole.map(told).join(' | ')} |`
  }),
  '',
]

const letter = (place: number): string => 'abcdefghijklmnopqrstuvwxyz'[place] ?? '?'
