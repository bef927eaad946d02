// npm run import-organisation -- <file.zip> [--under <unit>]
// An organisation from another installation, all of it or nothing. PINs stay behind: whoever administers it gets a code to enrol with, printed here.
import { open } from 'node:fs/promises'
import { zipReader } from '#adapters/archive/zip-reader.ts'
import { type ImportNeeds, importOrganisation, type TakenIn } from '#application/import-organisation.ts'
import { printSlip } from '#application/print-slip.ts'
import { meetingAddresses } from '#contract/meeting.ts'
import type { ArchiveRefusal } from '#domain/exchange/refusals.ts'
import { readEnvironment } from '../env.ts'
import { both, inVietnam } from '../for-people.ts'
import { withArchive } from './with-archive.ts'

const said: Record<ArchiveRefusal, string> = {
  'exchange/ballot-open': both('Có cuộc bỏ phiếu chưa kiểm xong.', 'A ballot is not counted yet.'),
  'exchange/not-an-export': both(
    'Đây không phải tệp xuất toàn bộ dữ liệu của một tổ chức.',
    'This is not a complete export of an organisation.',
  ),
  'exchange/other-version': both(
    'Tệp được xuất từ phiên bản phần mềm khác: nâng cấp hai nơi cùng phiên bản rồi xuất lại.',
    'The file comes from another version of the software: bring both to the same one, then export again.',
  ),
  'exchange/damaged': both(
    'Tệp bị hỏng hoặc đã bị sửa: số dòng hay mã niêm phong không khớp.',
    'The file is damaged or was changed: counts or digests do not agree.',
  ),
  'exchange/log-broken': both('Nhật ký của một cuộc họp trong tệp không còn nguyên vẹn.', 'The log of a meeting in the file is not whole.'),
  'exchange/already-here': both(
    'Tổ chức này đã có ở đây: mỗi tệp chỉ nhập một lần.',
    'This organisation is here already: a file is imported once.',
  ),
  'exchange/people-here': both(
    'Một số người trong tệp đã có ở đây (trùng số thẻ).',
    'Some of its people are here already (the same card numbers).',
  ),
  'exchange/too-large': both('Tệp quá lớn.', 'The file is too large.'),
  'exchange/busy': both('Đang có lần nhập khác.', 'Another import is under way.'),
}

const [file, option, underId] = process.argv.slice(2)
if (!file || (option !== undefined && (option !== '--under' || !underId))) {
  console.error(
    both(
      'npm run import-organisation -- <tệp.zip> [--under <mã tổ chức cấp trên>]',
      'npm run import-organisation -- <file.zip> [--under <id of the unit above>]',
    ),
  )
  process.exit(1)
}

process.exit(
  await withArchive(async (ports) => {
    const handle = await open(file)
    const source = await zipReader(handle)
    const done = source
      ? await importOrganisation(ports, source, underId ?? null)
      : { ok: false as const, refusal: 'exchange/not-an-export' as const }
    await handle.close()
    if (!done.ok) {
      console.error(`${said[done.refusal]}\n${both('Chưa nhập gì.', 'Nothing was imported.')}`)
      return false
    }
    const { top, rows, people, meetings } = done.value
    console.log(
      both(
        `${top.name}: ${rows} bản ghi, ${people} người, ${meetings} cuộc họp; nhật ký mọi cuộc họp nguyên vẹn.`,
        `${top.name}: ${rows} rows, ${people} people, ${meetings} meetings; every meeting's log holds.`,
      ),
    )
    if (!underId) await giveCodes(ports, done.value)
    return true
  }),
)

/** Nobody has a PIN here yet: its administrators are the first to get in, and hand out the others' codes. */
async function giveCodes(ports: ImportNeeds, { top, unitIds }: TakenIn): Promise<void> {
  const positions = await ports.stores.organization.positionsAtAny(unitIds)
  const ids = new Set(positions.filter(({ role, validTo }) => role === 'ADMINISTRATOR' && validTo === null).map(({ personId }) => personId))
  const { slip } = meetingAddresses(readEnvironment(process.env).publicUrl)
  for (const person of await ports.stores.people.findMany([...ids])) {
    const { name, code, expiresAt } = await printSlip(ports, person, 'ENROL')
    console.log(`${name}: ${slip(code)} (đến/until ${inVietnam(expiresAt, { hour: false })})`)
  }
  if (ids.size === 0)
    console.log(
      both(
        `Không có quản trị viên nào của ${top.name} đi cùng: hãy nhập vào dưới một tổ chức ở đây (--under).`,
        `No administrator of ${top.name} came with it: import it under a unit of this installation instead (--under).`,
      ),
    )
}
