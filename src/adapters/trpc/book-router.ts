import { confirmBookReport, issueBooks, reissue } from '#application/issue-books.ts'
import { readBookOfYear } from '#application/read-book-of-year.ts'
import { readCellBooks } from '#application/read-cell-books.ts'
import { readMyBook } from '#application/read-my-book.ts'
import { reportBook } from '#application/report-book.ts'
import {
  type BooksIssued,
  bookOfYearInput,
  type CellBooks,
  cellBooksInput,
  confirmBookInput,
  issueBooksInput,
  type MyBook,
  reissueInput,
  reportBookInput,
} from '#contract/book.ts'
import type { BookDocument } from '#domain/document/book-document.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The notebook as a thing: issued once, lost, accounted for, issued again; and who has opened it. */
export const bookRouter = router({
  mine: procedure.query(async ({ ctx }): Promise<MyBook> => settle(await readMyBook(ctx.ports, ctx.actor))),
  ofYear: procedure
    .input(bookOfYearInput)
    .query(async ({ ctx, input }): Promise<BookDocument> => settle(await readBookOfYear(ctx.ports, ctx.actor, input.year))),
  report: procedure.input(reportBookInput).mutation(async ({ ctx, input }) => settle(await reportBook(ctx.ports, ctx.actor, input))),
  ofCell: procedure
    .input(cellBooksInput)
    .query(async ({ ctx, input }): Promise<CellBooks> => settle(await readCellBooks(ctx.ports, ctx.actor, input.cellId))),
  issue: procedure
    .input(issueBooksInput)
    .mutation(async ({ ctx, input }): Promise<BooksIssued> => settle(await issueBooks(ctx.ports, ctx.actor, input))),
  confirm: procedure
    .input(confirmBookInput)
    .mutation(async ({ ctx, input }) => settle(await confirmBookReport(ctx.ports, ctx.actor, input))),
  reissue: procedure.input(reissueInput).mutation(async ({ ctx, input }) => settle(await reissue(ctx.ports, ctx.actor, input))),
})
