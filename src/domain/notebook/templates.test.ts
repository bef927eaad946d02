import { expect, test } from 'vitest'
import { defaultTopics } from './reflection-topics.ts'
import { defaultTemplates, withoutPost, withPost } from './templates.ts'

const fieldsOf = (template: typeof withPost) => template.sections.flatMap((section) => section.fields)

// The order of Mẫu 02A and 02B, 25-HD/BTCTW 2023 (domain.md 9).
test('the form keeps the order that people know from paper', () => {
  expect(withPost.sections.map((section) => section.number)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'])
  expect(withPost.sections[0]?.fields.map((field) => `${field.number} ${field.code}`)).toEqual([
    '1 QUALITIES',
    '2 DUTIES',
    '3 LEADERSHIP',
    '4 INITIATIVE',
    '5 EXAMPLE',
    '6 COMMITMENT',
    '7 REGISTRATION',
  ])
})

test('without a post the parts about leading are missing, and the numbers close up', () => {
  expect(withoutPost.sections[0]?.fields.map((field) => `${field.number} ${field.code}`)).toEqual([
    '1 QUALITIES',
    '2 DUTIES',
    '3 COMMITMENT',
    '4 REGISTRATION',
  ])
  expect(withoutPost.sections.slice(1)).toEqual(withPost.sections.slice(1))
})

test('every numbered part of strengths but the commitment carries a self-grade, and so does the remedying', () => {
  const graded = fieldsOf(withPost).flatMap((field) => (field.graded ? [field.code] : []))
  expect(graded).toEqual(['QUALITIES', 'DUTIES', 'LEADERSHIP', 'INITIATIVE', 'EXAMPLE', 'REMEDIED'])
})

test('a form is plain data, in both languages, with codes that are used once', () => {
  for (const template of defaultTemplates) {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template)
    const codes = fieldsOf(template).map((field) => field.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { label } of fieldsOf(template)) expect(label.vi && label.en).toBeTruthy()
  }
})

// Quy định 101-QĐ/TW (07/6/2012).
test('there are seven contents of self-reflection', () => {
  expect(defaultTopics.map((topic) => topic.code)).toEqual([
    'POLITICAL_IDEOLOGY',
    'ETHICS_LIFESTYLE',
    'CRITICISM',
    'PEOPLE',
    'RESPONSIBILITY',
    'DISCIPLINE',
    'UNITY',
  ])
})
