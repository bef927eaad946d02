'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CertificateSheet } from '#contract/commendation.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import './certificate.css'

/** /print/certificate/[commendationId]: one certificate, A4 across. Its words are Vietnamese whatever the screen's language: it is what is issued. */
export function CertificateScreen({ id }: { id: string }) {
  const t = useTranslations('commendations.certificate')
  const api = useApi()
  const sheet = useQuery(api.commendation.certificate.queryOptions({ id }))
  return (
    <main>
      <h1 className="sr-only">{t('title')}</h1>
      {sheet.isPending && <Waiting />}
      {sheet.isError && !sheet.data && <LoadProblem error={sheet.error} onRetry={() => void sheet.refetch()} />}
      {sheet.data && (
        <>
          <p className="no-print m-4 flex flex-wrap items-center gap-4">
            <Button kind="primary" onPress={() => print()}>
              {t('print')}
            </Button>
            <span className="second">{t('hint')}</span>
          </p>
          <Sheet sheet={sheet.data} />
        </>
      )}
    </main>
  )
}

const forms = { CERTIFICATE: 'Giấy khen', CERTIFICATE_OF_MERIT: 'Bằng khen', PRAISE: 'Biểu dương' }
const gives = { CERTIFICATE: 'TẶNG GIẤY KHEN', CERTIFICATE_OF_MERIT: 'TẶNG BẰNG KHEN', PRAISE: 'BIỂU DƯƠNG' }

function Sheet({ sheet }: { sheet: CertificateSheet }) {
  const { form, title, year, name, isUnit, unitName, number, decidedOn, signedBy } = sheet
  const decider = committee(sheet.deciderName)
  const [signer = '', ...office] = signedBy.split(',').map((part) => part.trim())
  const [day, month, of] = dayText(decidedOn).split('/')
  return (
    <article className="certificate" lang="vi">
      <div className="certificate-in">
        <header className="certificate-top">
          <p>
            {sheet.deciderUpper && committee(sheet.deciderUpper).toUpperCase()}
            <b>{decider.toUpperCase()}</b>
          </p>
          <p>
            <b>ĐẢNG CỘNG SẢN VIỆT NAM</b>
          </p>
        </header>
        <div className="certificate-body">
          <p>
            <b>{decider.toUpperCase()}</b>
          </p>
          <p className="certificate-form">{forms[form]}</p>
          {form !== 'PRAISE' && <p>{gives[form]}</p>}
          <p className={`certificate-name ${name.length > 34 ? 'is-long' : ''}`}>{isUnit ? name : `Đồng chí ${name}`}</p>
          {unitName && <p>{unitName}</p>}
          <p className="certificate-title">Đã đạt danh hiệu “{title}”</p>
          <p>Năm {year}</p>
        </div>
        <footer className="certificate-foot">
          <p className="certificate-number num">
            Quyết định số {number}
            <br />
            Vào sổ vàng số: ………
          </p>
          <p className="signed num">
            <span>
              <i>
                Ngày {day} tháng {month} năm {of}
              </i>
              <b className="block">T/M {decider.toUpperCase()}</b>
              <b className="block">{(office.join(', ') || 'BÍ THƯ').toUpperCase()}</b>
            </span>
            <b>{signer}</b>
          </p>
        </footer>
      </div>
    </article>
  )
}

/** A committee signs by its own name. */
const committee = (unitName: string): string => unitName.replace(/^Đảng bộ/, 'Đảng ủy').replace(/^Đảng ủy tỉnh/, 'Tỉnh ủy')
