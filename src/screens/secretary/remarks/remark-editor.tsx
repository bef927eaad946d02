import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useEffect } from 'react'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import { defaultPhrases } from '#domain/notebook/remark-phrases.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { RemarkClash } from './remark-clash.tsx'
import { clashes, type RemarkDraft, remarkAsDraft, withPhrase } from './remark-draft.ts'
import { useRemark } from './use-remark.ts'

/** What the keys of the page ask of the editor that is open. */
export type EditorActs = { save(): Promise<boolean>; phrase(number: number): void }

type Props = {
  page: MonthRemarks
  row: MonthRow
  /** The next one without a remark. */
  next: MonthRow | null
  words: Ref<HTMLTextAreaElement>
  /** Told anew with every change; null when the editor goes. */
  onActs: (acts: EditorActs | null) => void
  onSave: (goOn: boolean) => void
}

/** The words on one member's month, and what is proposed to the meeting. Kept on this device with every letter. */
export function RemarkEditor({ page, row, next, words, onActs, onSave }: Props) {
  const t = useTranslations('remarks.editor')
  const { kept, keep, save, refused, saved } = useRemark(page, row)
  const draft = kept ?? remarkAsDraft(row.remark)
  const clash = clashes(kept, row.remark)
  const set = (changes: Partial<RemarkDraft>) => keep({ ...draft, ...changes })
  const phrases = usePhrases()
  const acts: EditorActs = {
    save: async () => {
      if (clash || save.isPending) return false
      return kept === null || save.mutateAsync(draft).then(isSaved, isNot)
    },
    phrase: (number) => {
      const phrase = phrases[number - 1]
      if (phrase && !clash) set({ text: withPhrase(draft.text, phrase) })
    },
  }
  useEffect(() => {
    onActs(acts)
    return () => onActs(null)
  })
  return (
    <section className="grid gap-4" aria-labelledby="remark">
      <SectionHead level={2}>
        <span id="remark">{t('title')}</span>
      </SectionHead>
      {clash && row.remark && <RemarkClash remark={row.remark} draft={draft} onKeep={keep} />}
      <TextArea
        className="remark-words"
        ref={words}
        label={t('text', { name: row.name })}
        value={draft.text}
        onChange={(text) => set({ text })}
        rows={6}
        maxLength={4000}
        hint={t('textHint')}
        error={refused?.fields.text ?? null}
      />
      <Proposal draft={draft} set={set} error={refused?.fields.reason ?? null} />
      {refused && !clash && (
        <Note tone="red" role="alert">
          {refused.fields.memberId ?? refused.sentence}
        </Note>
      )}
      <div className="grid gap-2">
        <Button
          kind="primary"
          size="large"
          wide
          isDisabled={clash || (kept === null && next === null)}
          pending={save.isPending}
          pendingText={t('saving')}
          onPress={() => onSave(true)}
        >
          {next ? t(kept === null ? 'goNext' : 'saveNext', { name: next.name }) : t('save')}
        </Button>
        {next && kept !== null && (
          <Button wide isDisabled={clash} onPress={() => onSave(false)}>
            {t('saveStay')}
          </Button>
        )}
        <p className="num text-desk-1 text-ink-2" role="status">
          {kept !== null
            ? t('draftKept')
            : row.remark
              ? t(saved ? 'savedNow' : 'savedBy', { name: row.remark.byName, at: momentText(row.remark.recordedAt) })
              : t('nothingYet')}
        </p>
      </div>
      <div>
        <p className="second text-desk-1">{t('phrases')}</p>
        <ul aria-label={t('phrases')}>
          {phrases.map((phrase, index) => (
            <li key={phrase} className="border-b border-rule">
              <button type="button" className="remark-phrase" aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => acts.phrase(index + 1)}>
                <kbd aria-hidden>{index + 1}</kbd> {phrase}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

const isSaved = () => true
const isNot = () => false

function usePhrases(): string[] {
  const locale = useLocale()
  return defaultPhrases.map((phrase) => phrase[locale])
}

type ProposalProps = { draft: RemarkDraft; set: (changes: Partial<RemarkDraft>) => void; error: string | null }

function Proposal({ draft, set, error }: ProposalProps) {
  const t = useTranslations('remarks.editor')
  return (
    <div className="grid gap-3">
      <RadioGroup
        inline
        label={t('proposes')}
        items={(['NONE', 'PRAISE', 'REMINDER'] as const).map((id) => ({ id, label: t(`proposal.${id}`) }))}
        value={draft.proposes ?? 'NONE'}
        onChange={(chosen) => set({ proposes: chosen === 'NONE' ? null : chosen })}
      />
      {draft.proposes !== null && (
        <TextField
          label={t(`reason.${draft.proposes}`)}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          maxLength={1000}
          hint={t('reasonHint')}
          error={error}
        />
      )}
    </div>
  )
}
