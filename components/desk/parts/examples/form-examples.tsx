'use client'
import { useEffect, useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ExampleFields, refusal, refuse, useExample } from '#components/desk/parts/examples/example-form.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { CopyLine } from '#components/desk/parts/field/copy-line.tsx'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { t } from '#domain/messages/t.ts'

const LANGUAGES = ['en', 'de'].map((value) => ({ value, name: value }))

function Untouched() {
  return (
    <Form form={useExample(() => Promise.resolve())} does={t('Save')} actions={<Button>{t('Cancel')}</Button>}>
      <ExampleFields />
    </Form>
  )
}

/** Sent as it is: each field with an error. */
function Wrong() {
  const form = useExample(() => Promise.resolve())
  const { trigger } = form
  useEffect(() => void trigger(), [trigger])
  return (
    <Form form={form} does={t('Save')} isGuarded={false}>
      <ExampleFields />
    </Form>
  )
}

function Refused() {
  const form = useExample(refuse)
  return (
    <Form form={{ ...form, refusal: refusal(), isPending: true }} does={t('Save')} doing={t('Saving…')}>
      {null}
    </Form>
  )
}

/** Rows of a page of settings: a text, lines for programs, a list to choose from, and a refused one. */
function Settings() {
  const [chosen, setChosen] = useState('en')
  return (
    <div>
      <SavedField
        isSetting
        label={t('Tagline')}
        hint={t('beside the nameplate of the front')}
        value=""
        onSave={() => undefined}
      />
      <SavedField
        isSetting
        isCode
        rows={2}
        label={t('WebSub hubs')}
        hint={t(
          'one https address per line, up to five; each passes on to its subscribers within seconds which feeds changed',
        )}
        value=""
        onSave={() => undefined}
      />
      <SavedField
        isSetting
        label={t('Language')}
        hint={t('of the words that the paper adds to its pages, and of its quotes, dashes and hyphens')}
        value={chosen}
        choices={LANGUAGES}
        example={chosen === 'en' ? '“so” – like this' : '„so“ – wie hier'}
        onSave={setChosen}
      />
      <Field
        isSetting
        label={t('Name')}
        hint={t('on the nameplate, in feeds and in the news sitemap')}
        why={t('This cannot be empty.')}
      >
        {(wired) => <input {...wired} className={`w-full ${CONTROL}`} />}
      </Field>
    </div>
  )
}

function Dates() {
  const [day, setDay] = useState('2026-11-30')
  const [at, setAt] = useState<number | null | undefined>(Date.UTC(2026, 10, 30, 6))
  return (
    <div className="grid gap-3">
      <DayField label={t('Section')} day={day} onChange={setDay} />
      <DayField isSmall label={t('Section')} day={day} onChange={setDay} />
      <MomentField label={t('Section')} at={at ?? null} onChange={setAt} />
    </div>
  )
}

function Choices() {
  const [chosen, setChosen] = useState('en')
  return (
    <ChoiceList
      label={t('Language')}
      hint={t('of the words that the paper adds to its pages, and of its quotes, dashes and hyphens')}
      value={chosen}
      choices={LANGUAGES}
      onChoose={setChosen}
    />
  )
}

function Ticked() {
  const [isOn, setOn] = useState(true)
  return (
    <div className="grid gap-2">
      <Checkbox name={t('yes')} isOn={isOn} onChange={setOn} />
      <Checkbox isOff name={t('no')} isOn={false} onChange={setOn} />
    </div>
  )
}

/** Texts to be copied, before and after. */
const Copied = () => (
  <div className="grid gap-2">
    <CopyLine label={t('Copy')} text="quay-4711" />
    <CopyLine label={t('Copied')} about="quay-4711" text="quay-4711" by={{ isCopied: true, copy: () => undefined }} />
  </div>
)

/** Forms and dates, each in the states that a screen shows. */
export const formExamples = () => [
  { id: 'form', part: <Untouched /> },
  { id: 'form-errors', part: <Wrong /> },
  { id: 'form-refused', part: <Refused /> },
  { id: 'dates', part: <Dates /> },
  { id: 'settings', part: <Settings /> },
  { id: 'choices', part: <Choices /> },
  { id: 'checkboxes', part: <Ticked /> },
  { id: 'copy', part: <Copied /> },
]
