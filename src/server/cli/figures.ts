// npm run figures -- --compare   counts every cell anew from what is on record and says where it is not what is kept; leaves with 1 when it isn't
// npm run figures -- --rebuild   writes it as it is counted and publishes it
import { compareFigures } from '#application/compare-figures.ts'
import { rebuildFigures } from '#application/rebuild-figures.ts'
import { both } from '../for-people.ts'
import { type Opened, withStores } from './with-stores.ts'

const [asked] = process.argv.slice(2)
if (asked !== '--compare' && asked !== '--rebuild') {
  console.error('npm run figures -- --compare | --rebuild')
  process.exit(2)
}
await withStores(({ ports }) => (asked === '--compare' ? compare(ports) : rebuild(ports)))

async function compare(ports: Opened['ports']): Promise<boolean> {
  let found = 0
  for await (const { cellId, period, part, kept, counted } of compareFigures(ports)) {
    found += 1
    console.log(`${cellId}  ${period}  ${part}\n  kept     ${JSON.stringify(kept)}\n  counted  ${JSON.stringify(counted)}`)
  }
  console.log(
    found === 0
      ? both('Số liệu đang giữ khớp với hồ sơ.', 'What is kept is what is on record.')
      : both(`${found} số liệu không khớp: npm run figures -- --rebuild`, `${found} figures differ: npm run figures -- --rebuild`),
  )
  return found === 0
}

async function rebuild(ports: Opened['ports']): Promise<boolean> {
  const written = await rebuildFigures(ports)
  console.log(both(`Đã ghi lại ${written} số liệu.`, `${written} figures written.`))
  return true
}
