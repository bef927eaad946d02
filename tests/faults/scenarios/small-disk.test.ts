import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { noSmallDisk, onSmallDisk } from './small-disk.ts'

const disks = async (): Promise<string[]> =>
  (await readFile('/proc/mounts', 'utf8')).split('\n').filter((line) => line.startsWith('tmpfs') && line.includes('so-tay'))

test.skipIf(noSmallDisk())('a hall that could not be made leaves no small disk behind', async () => {
  const before = await disks()
  const made = onSmallDisk(2, async () => {
    expect(await disks()).toHaveLength(before.length + 1)
    throw new Error('no app')
  })
  await expect(made).rejects.toThrow('no app')
  expect(await disks()).toEqual(before)
})
