import { strToU8, zipSync } from 'fflate'
import { answerJobs } from './answer-jobs.ts'
import { bookPdf } from './book-pdf.ts'
import type { PdfJob } from './pdf-writer.ts'

// The thread in which books are set and packed: a hall that votes does not wait for them.
answerJobs(write)

async function write(job: PdfJob): Promise<Uint8Array> {
  if (job.kind === 'book') return await bookPdf(job.book)
  const files: Record<string, Uint8Array> = Object.fromEntries(job.texts.map(({ name, text }) => [name, strToU8(text)]))
  for (const book of job.books) files[`${book.fileName}.pdf`] = await bookPdf(book)
  return zipSync(files)
}
