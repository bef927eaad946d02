'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { checkReflectionTemplate, type ReflectionQuestion } from '#domain/notebook/reflection-template.ts'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { useRefusalSentence } from '#screens/live/problem.ts'

export type TopicDialogProps = { topic: ReflectionQuestion; onKeep: (topic: ReflectionQuestion) => void; onClose: () => void }

const parts = ['label', 'short', 'question'] as const
const languages = ['vi', 'en'] as const

/** The words of one topic, in both languages. */
export function TopicDialog({ topic, onKeep, onClose }: TopicDialogProps) {
  const t = useTranslations('reflection.template')
  const kit = useTranslations('kit')
  const sentence = useRefusalSentence()
  const [words, setWords] = useState(topic)
  const [checked, setChecked] = useState(false)
  const problems = checkReflectionTemplate([words])
  const mistake = (field: string) => {
    const found = checked ? problems.find((one) => one.field === `topics.0.${field}`) : undefined
    return found ? sentence(found.code) : null
  }
  const keep = () => {
    setChecked(true)
    if (problems.length > 0) return
    onKeep(words)
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{kit('cancel')}</Button>
      <Button kind="primary" onPress={keep}>
        {t('keep')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('topic')} isOpen onOpenChange={onClose} actions={actions} wide>
      {parts.map((part) => (
        <div key={part} className="template-pair">
          {languages.map((language) => {
            const Field = part === 'question' ? TextArea : TextField
            return (
              <Field
                key={language}
                label={t(`${part}.${language}`)}
                value={words[part][language]}
                onChange={(text) => setWords({ ...words, [part]: { ...words[part], [language]: text } })}
                error={mistake(`${part}.${language}`)}
                maxLength={part === 'question' ? 500 : 200}
              />
            )
          })}
        </div>
      ))}
    </Dialog>
  )
}
