import type { Month } from '#domain/notebook/month.ts'
import { addCoverage, noCoverage, type ReflectionCoverage, reflectionCoverage } from '#domain/notebook/reflection-coverage.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** One cell's month: expected, handed in, late, left out by reason. Whoever calls it has the right to the cell's figures. */
export async function coverageOfCell({ stores, clock }: Needs, cellId: string, month: Month): Promise<ReflectionCoverage> {
  const [files, records] = await Promise.all([stores.members.ofCell(cellId), stores.reflections.ofCell(cellId, month)])
  return reflectionCoverage(files, records, { month, today: clock.today() })
}

/** The same over several cells, cell by cell and in all. */
export async function coverageOfCells(ports: Needs, cellIds: readonly string[], month: Month) {
  const cells = await Promise.all(cellIds.map(async (cellId) => ({ cellId, coverage: await coverageOfCell(ports, cellId, month) })))
  return { cells, all: cells.map(({ coverage }) => coverage).reduce(addCoverage, noCoverage) }
}
