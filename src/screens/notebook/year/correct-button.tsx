'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** Puts a correction beside a line of one's own; the line itself stays as it is. `memberId`: whose book, where it is not one's own. */
export function CorrectButton({ entryId, memberId }: { entryId: string; memberId: string | null }) {
  const t = useTranslations('notebook.correct')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [isOpen, setOpen] = useState(false)
  const correct = useMutation(
    api.notebook.correct.mutationOptions({
      onSuccess: async () => {
        setOpen(false)
        await queries.invalidateQueries(api.notebook.pathFilter())
      },
    }),
  )
  const refused = correct.error ? asWords(correct.error) : null
  if (!isOpen)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)} icon={<PenLine aria-hidden size={18} />}>
        {t('open')}
      </Button>
    )
  return (
    <div className="w-full max-w-[44em]">
      <ReplyForm
        keptAs={`correct:${entryId}`}
        label={t('label')}
        hint={t('hint')}
        send={t('send')}
        sending={t('sending')}
        pending={correct.isPending}
        error={refused ? (refused.fields.text ?? refused.sentence) : null}
        maxLength={2000}
        onSend={(text) => correct.mutateAsync({ entryId, memberId, text })}
        beside={
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        }
      />
    </div>
  )
}
