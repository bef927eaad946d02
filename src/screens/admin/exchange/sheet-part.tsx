'use client'

import { Download, FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FileTrigger } from 'react-aria-components'
import { type ExchangeHead, templatePath } from '#contract/exchange.ts'
import type { SheetKind } from '#domain/exchange/sheet.ts'
import { Note } from '#screens/kit/note.tsx'
import { TriggerButton } from '#screens/kit/trigger-button.tsx'
import { ImportedPart } from './imported-part.tsx'
import { PreviewPart } from './preview-part.tsx'
import { UnderWay } from './under-way.tsx'
import { type SheetOnItsWay, useSheet } from './use-sheet.ts'
import './exchange.css'

/** One kind of sheet: the form, the file, what it would change, and what it has changed. */
export function SheetPart({ head, kind }: { head: ExchangeHead; kind: SheetKind }) {
  const t = useTranslations('exchange.import')
  const sheet = useSheet(head.unitId, kind)
  if (sheet.imported) return <ImportedPart head={head} imported={sheet.imported} onAgain={sheet.startOver} />
  return (
    <>
      <div className="exchange-pick">
        <a className="btn" href={templatePath(head.unitId, kind)} download>
          <Download aria-hidden size={18} />
          {t('template')}
        </a>
        <p className="second">{t('templateHint')}</p>
        <Choose sheet={sheet} />
        <p className="second">{t('limits')}</p>
      </div>
      {sheet.problem && (
        <Note tone="red" role="alert">
          {sheet.file && <b className="block break-words">{sheet.file.name}</b>}
          {sheet.problem}
        </Note>
      )}
      {sheet.under && (
        <UnderWay
          {...sheet.under}
          words={{ sending: t('sending', { name: sheet.under.name }), after: sheet.under.deed === 'import' ? t('doing') : t('reading') }}
          onStop={sheet.under.deed === 'import' ? null : sheet.stop}
        />
      )}
      {sheet.preview && sheet.file && <PreviewPart kind={kind} sheet={sheet} preview={sheet.preview} file={sheet.file} />}
    </>
  )
}

/** The same button again once there is something to mend. */
function Choose({ sheet: { file, preview, look, under } }: { sheet: SheetOnItsWay }) {
  const t = useTranslations('exchange.import')
  const isWrong = preview !== null && (preview.counts.ERROR > 0 || preview.problems.length > 0)
  return (
    <FileTrigger
      acceptedFileTypes={['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']}
      onSelect={(files) => files?.[0] && look(files[0])}
    >
      <TriggerButton kind={preview ? 'secondary' : 'primary'} isDisabled={under !== null} icon={<FileSpreadsheet aria-hidden size={18} />}>
        {t(isWrong ? 'chooseMended' : file ? 'chooseOther' : 'choose')}
      </TriggerButton>
    </FileTrigger>
  )
}
