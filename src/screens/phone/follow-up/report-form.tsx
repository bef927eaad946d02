'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { about: 'SHORTFALL' | 'TASK'; id: string; onDone: () => void }

/** What was done about a remedy or a task: dated, not changed afterwards. Half-typed words stay on this phone. */
export function ReportForm({ about, id, onDone }: Props) {
  const t = useTranslations('phone.followUp')
  const api = useApi()
  const say = useProblem()
  const [kept, keep] = useKept(`report ${id}`, (stored) => (typeof stored === 'string' ? stored : null))
  const send = useMutation(api.followUp.report.mutationOptions())
  const problem = send.error ? say(send.error) : null
  const text = kept ?? ''
  const submit = () =>
    send.mutateAsync({ cellId: cellIdOf(id), about, aboutId: id, text }).then(
      () => {
        keep(null)
        onDone()
      },
      () => {},
    )
  return (
    <div className="mt-2 grid gap-2">
      <TextArea
        label={t('report')}
        hint={t('hint')}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={keep}
        error={problem?.fields.text ?? null}
      />
      {problem && !problem.fields.text && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {send.isSuccess && text === '' && (
        <Note tone="ok" role="status">
          {t('sent')}
        </Note>
      )}
      <Button wide onPress={() => void submit()} pending={send.isPending} pendingText={t('sending')} isDisabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </div>
  )
}
