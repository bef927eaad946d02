// npm run export-organisation                          the units that can be taken along
// npm run export-organisation -- <unit> <file.zip>     an organisation whole, into one file; the README inside says what it holds and who may hold it
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { zipWriter } from '#adapters/archive/zip-writer.ts'
import { exportOrganisation, organisationToExport } from '#application/export-organisation.ts'
import { treeToday } from '#application/org-today.ts'
import { both } from '../for-people.ts'
import { clock } from '../world.ts'
import { withArchive } from './with-archive.ts'

const usage = both(
  'Xuất một tổ chức (mã ở cột đầu): npm run export-organisation -- <mã> <tệp.zip>',
  'To take one along (its id stands first): npm run export-organisation -- <id> <file.zip>',
)
const nothingHere = both(
  'Ở đây chưa có tổ chức nào: khởi động phần mềm và lập quản trị viên đầu tiên.',
  'There is no organisation here yet: start the app and create its first administrator.',
)

const [unitId, file] = process.argv.slice(2)

process.exit(
  await withArchive(async (ports) => {
    if (!unitId || !file) {
      const tree = await treeToday(ports)
      for (const unit of tree.roots().flatMap(({ id }) => tree.subtree(id)))
        if (!unit.isCell) console.log(`${unit.id.padEnd(24)}${'  '.repeat(tree.ancestors(unit.id).length)}${unit.name}`)
      console.error(tree.roots().length === 0 ? nothingHere : usage)
      return false
    }
    const found = await organisationToExport(ports, unitId, `npm run export-organisation, ${clock.today()}`)
    if (!found.ok) {
      console.error(
        found.refusal === 'access/not-found'
          ? both(`Không có tổ chức mang mã ${unitId}.`, `There is no unit ${unitId}.`)
          : both(
              'Đang có cuộc bỏ phiếu chưa kiểm xong: xuất sau khi công bố kết quả.',
              'A ballot in it is not counted yet: export after its result is published.',
            ),
      )
      return false
    }
    // only its owner reads it, and a file of that name stays
    const stream = createWriteStream(file, { flags: 'wx', mode: 0o600 })
    try {
      const zip = zipWriter(stream)
      const { files } = await exportOrganisation(ports, found.value, zip)
      await zip.end()
      await finished(stream)
      const rows = files.reduce((sum, one) => sum + one.rows, 0)
      const { top, unitIds } = found.value
      console.log(
        both(
          `${top.name}: ${unitIds.length} tổ chức, ${rows} bản ghi, trong ${file}`,
          `${top.name}: ${unitIds.length} units, ${rows} rows, in ${file}`,
        ),
      )
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true })
      console.error((error as Error).message)
      return false
    }
  }),
)
