import { shareTenths } from '../statistics/figures.ts'
import { assessed, type LevelCounts } from './excellent-cap.ts'

/**
 * The shares of EXCELLENT that reports print, in tenths of a percent; null where there is nothing to divide by.
 * `ofAssessed`: Đồng Tháp 2012, Năm Căn 2018. `ofGoodOrAbove`: 366-QĐ/TW and 43-HD/BTCTW (2025), Mẫu 15A and 15B as local guidance reads
 * them. `ofGood`: 21-HD/BTCTW (2019), 124-QĐ/TW (2023); Đồng Tháp 2012 printed it beside the first.
 */
export type ExcellentShares = { ofAssessed: number | null; ofGoodOrAbove: number | null; ofGood: number | null }

export const excellentShares = (counts: LevelCounts): ExcellentShares => ({
  ofAssessed: shareTenths(counts.EXCELLENT, assessed(counts)),
  ofGoodOrAbove: shareTenths(counts.EXCELLENT, counts.EXCELLENT + counts.GOOD),
  ofGood: shareTenths(counts.EXCELLENT, counts.GOOD),
})
