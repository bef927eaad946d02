import { expect, test } from 'vitest'
import { backupName, expiredBackups } from './rotation.ts'

test('of a folder of backups the oldest go, and nothing that is no backup', () => {
  const names = ['02', '01', '03'].map((day) => backupName(`2026-11-${day}T01:30:05.123Z`))
  expect(names[0]).toBe('so-tay-2026-11-02-013005.tar.gz.age')
  const others = ['khoa.txt', 'so-tay-2026-11-01-013005.tar.gz.age.part', 'a-so-tay-2026-11-01-013005.tar.gz.age']
  expect(expiredBackups([...names, ...others], 2)).toEqual(['so-tay-2026-11-01-013005.tar.gz.age'])
  expect(expiredBackups(names, 14)).toEqual([])
})
