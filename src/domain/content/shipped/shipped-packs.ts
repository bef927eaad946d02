import type { ContentPack } from '../pack.ts'
import { part1 } from './part-1.ts'
import { part2 } from './part-2.ts'

/**
 * What every cell reads until a unit above it publishes that part. Texts are data, hence Vietnamese. Who changes one of them gives it the
 * next version and says in `changed` what is new: members are shown it.
 */
export const shippedPacks: readonly ContentPack[] = [
  shipped({ id: 'shipped_part_1', part: 1, title: 'Những điều Bác dạy về đạo đức cán bộ', text: part1 }),
  shipped({
    id: 'shipped_part_2',
    part: 2,
    title: 'Những điều đảng viên không được làm, nhận diện suy thoái, trách nhiệm nêu gương',
    text: part2,
  }),
]

function shipped(pack: Pick<ContentPack, 'id' | 'part' | 'title' | 'text'>): ContentPack {
  return { ...pack, version: 1, unitId: null, changed: '', withdrawn: false, publishedAt: null }
}
