import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDataFolder } from '#server/data-folder.ts'
import { removeDatabase } from '#server/embedded-database.ts'

/** The data of an app on a disk of their own, which can be filled to the last byte. */
export type SmallDisk = {
  /** For DATA_DIR. */
  folder: string
  /** What lies on the small disk: the app's own data folder in it. */
  dataFolder: string
  fill: () => Promise<void>
  empty: () => Promise<void>
  remove: () => Promise<void>
}

/** Only root may mount. */
export const noSmallDisk = (): string | null =>
  process.platform === 'linux' && process.getuid?.() === 0 ? null : 'a small disk can be mounted by root on Linux only'

async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-disk-'))
  const dataFolder = path.join(folder, 'main')
  const { path: place } = await openDataFolder(dataFolder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', place])
  const ballast = path.join(place, 'ballast')
  return {
    folder,
    dataFolder,
    fill: () => fill(ballast),
    empty: () => rm(ballast, { force: true }),
    remove: async () => {
      execFileSync('umount', ['--lazy', place])
      await rm(place, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What is made on a small disk; where making it fails the disk is taken away again. */
export async function onSmallDisk<T>(megabytes: number, make: (disk: SmallDisk) => Promise<T>): Promise<T> {
  const disk = await smallDisk(megabytes)
  return make(disk).catch(async (error: unknown) => {
    // an app that ended before it was ready may have left its database running there
    await disk
      .empty()
      .then(() => removeDatabase(disk.dataFolder))
      .finally(disk.remove)
    throw error
  })
}

/** In ever smaller pieces, until not one page more fits. */
async function fill(file: string): Promise<void> {
  const ballast = await open(file, 'a')
  try {
    for (let piece = 1 << 20; piece >= 4096; ) {
      const isFull = await ballast.write(Buffer.alloc(piece)).then(
        ({ bytesWritten }) => bytesWritten < piece,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOSPC') return true
          throw error
        },
      )
      if (isFull) piece /= 4
    }
  } finally {
    await ballast.close()
  }
}
