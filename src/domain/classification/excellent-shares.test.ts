import { expect, test } from 'vitest'
import { noCounts } from './excellent-cap.ts'
import { excellentShares } from './excellent-shares.ts'

test('Đồng Tháp 2012: 13 % of those assessed are 16.2 % of the good ones, whose number is without the excellent', () => {
  const counts = { EXCELLENT: 1300, GOOD: 8042, SATISFACTORY: 600, NOT_COMPLETED: 58 }
  expect(excellentShares(counts)).toEqual({ ofAssessed: 130, ofGoodOrAbove: 139, ofGood: 162 })
})

test('Năm Căn 2018: 249 of 2,645 assessed are 9.4 %', () => {
  expect(excellentShares({ ...noCounts, EXCELLENT: 249, GOOD: 1000, SATISFACTORY: 1396 }).ofAssessed).toBe(94)
})

test('where nobody is assessed there is no share', () => {
  expect(excellentShares(noCounts)).toEqual({ ofAssessed: null, ofGoodOrAbove: null, ofGood: null })
})
