'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { ReadNotebookSheet } from './read-notebook.tsx'

/** /cell/[cellId]/books/[memberId]: a member's book for the cell committee. */
export function MemberNotebookScreen({ cellId, memberId, year }: { cellId: string; memberId: string; year?: number | undefined }) {
  const t = useTranslations('book.others')
  const api = useApi()
  const notebook = useQuery(api.notebook.ofMember.queryOptions({ cellId, memberId, ...(year && { year }) }))
  if (notebook.isPending) return <Waiting />
  if (!notebook.data) return <LoadProblem error={notebook.error} onRetry={() => void notebook.refetch()} heading />
  return (
    <ReadNotebookSheet
      notebook={notebook.data}
      reader="COMMITTEE"
      way={
        <ButtonLink href={paths.cellBooks(cellId)} kind="quiet" size="small">
          {t('toBooks')}
        </ButtonLink>
      }
      note={<Note>{t('committeeNote')}</Note>}
      hrefOfYear={(one) => paths.cellBook(cellId, memberId, one)}
    />
  )
}
