import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { paths } from '#contract/paths.ts'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import { monthAfter } from '#domain/notebook/month.ts'
import { nextInQueue } from '#domain/notebook/remark-queue.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { monthText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { MonthReading } from './month-reading.tsx'
import { useQueueKeys } from './queue-keys.ts'
import { rowId } from './queue-list.tsx'
import { type EditorActs, RemarkEditor } from './remark-editor.tsx'
import { EarlierRemarks, RemarkWords } from './written-remark.tsx'

type Props = { page: MonthRemarks; memberId: string; onChoose: (memberId: string) => void }

/** One member of the queue: what was handed in, and beside it what is written on it. The whole queue goes by keys. */
export function MonthDesk({ page, memberId, onChoose }: Props) {
  const row = page.members.find((one) => one.memberId === memberId)
  const nextId = nextInQueue(page.members, memberId)
  const next = page.members.find((one) => one.memberId === nextId) ?? null
  const words = useRef<HTMLTextAreaElement>(null)
  const acts = useRef<EditorActs | null>(null)
  const inWords = useRef(true)
  const save = async (goOn: boolean) => {
    const done = acts.current === null || (await acts.current.save())
    if (!done || !goOn || !next) return
    inWords.current = true
    onChoose(next.memberId)
  }
  useQueueKeys({
    save: (goOn) => void save(goOn),
    move: (by) => {
      const at = page.members.findIndex((one) => one.memberId === memberId)
      const to = page.members[at + by]
      inWords.current = document.activeElement === words.current
      if (to) onChoose(to.memberId)
    },
    write: () => words.current?.focus(),
    leave: () => document.getElementById(rowId(memberId))?.focus(),
    phrase: (number) => acts.current?.phrase(number),
  })
  useEffect(() => focusOn(memberId, inWords.current ? words.current : null), [memberId])
  if (!row) return null
  return (
    <div className="grid gap-x-10 gap-y-8 min-[1000px]:grid-cols-[minmax(0,1fr)_400px]">
      <div className="min-w-0">
        <Months page={page} />
        <MonthReading page={page} row={row} />
      </div>
      <div className="grid content-start gap-6 min-[1000px]:sticky min-[1000px]:top-4 min-[1000px]:max-h-[calc(100dvh-84px)] min-[1000px]:self-start min-[1000px]:overflow-y-auto">
        <Written row={row}>
          <RemarkEditor
            key={row.memberId}
            page={page}
            row={row}
            next={next}
            words={words}
            onActs={(given) => {
              acts.current = given
            }}
            onSave={(goOn) => void save(goOn)}
          />
        </Written>
        <EarlierRemarks remarks={row.earlier} />
        <Keys />
      </div>
    </div>
  )
}

/** Into the words where one may write, else to the row of the queue, else to the name: on a phone a field with the focus hides the page. */
function focusOn(memberId: string, field: HTMLTextAreaElement | null): void {
  const row = document.getElementById(rowId(memberId))
  const isWide = window.matchMedia('(min-width: 1000px)').matches
  const seen = row?.offsetParent ? row : document.getElementById('month-of')
  ;((isWide ? field : null) ?? seen)?.focus()
}

/** What is final is read, and one's own month is another's to write on. */
function Written({ row, children }: { row: MonthRow; children: React.ReactNode }) {
  const t = useTranslations('remarks.editor')
  if (row.remark?.enteredAt) return <RemarkWords remark={row.remark} />
  if (!row.own) return children
  return (
    <div className="grid gap-3">
      <Note>{t('own')}</Note>
      {row.remark && <RemarkWords remark={row.remark} />}
    </div>
  )
}

function Months({ page }: { page: MonthRemarks }) {
  const t = useTranslations('remarks')
  const to = (by: number) => monthAfter(page.month, by)
  return (
    <nav aria-label={t('months')} className="no-print mb-3 flex flex-wrap gap-2">
      <ButtonLink size="small" href={paths.remarks(page.cellId, to(-1))}>
        {t('monthBefore', { month: monthText(to(-1)) })}
      </ButtonLink>
      {page.month < page.latestMonth && (
        <ButtonLink size="small" href={paths.remarks(page.cellId, to(1))}>
          {t('monthAfter', { month: monthText(to(1)) })}
        </ButtonLink>
      )}
      <SheetButton name="remarks" unitId={page.cellId} month={page.month} />
    </nav>
  )
}

const keys = [
  ['saveNext', 'Ctrl + Enter'],
  ['save', 'Ctrl + S'],
  ['move', 'J K ↓ ↑'],
  ['moveWriting', 'Alt + ↓ ↑'],
  ['phrase', 'Alt + 1…6'],
  ['write', 'I'],
  ['leave', 'Esc'],
] as const

function Keys() {
  const t = useTranslations('remarks.keys')
  return (
    <section className="max-[1100px]:hidden">
      <h3 className="second text-desk-1">{t('title')}</h3>
      <dl className="remark-keys">
        {keys.map(([what, key]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
