'use client'
import { useEffect, useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { exampleFields as fields, refused, useExample } from '#components/desk/parts/examples/example-form.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { CopyLine } from '#components/desk/parts/field/copy-line.tsx'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { everyScreenWords as words } from '#components/desk/words/every-screen.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import { settingsWords } from '#components/desk/words/settings.ts'

const LANGUAGES = ['en', 'de'].map((value) => ({ value, name: value }))

function Untouched() {
  return (
    <Form form={useExample(() => Promise.resolve())} does={words.save} actions={<Button>{words.cancel}</Button>}>
      {fields}
    </Form>
  )
}

/** Sent as it is: each field with an error. */
function Wrong() {
  const form = useExample(() => Promise.resolve())
  const { trigger } = form
  useEffect(() => void trigger(), [trigger])
  return (
    <Form form={form} does={words.save} isGuarded={false}>
      {fields}
    </Form>
  )
}

function Refused() {
  const form = useExample(() => Promise.reject(refused))
  return (
    <Form form={{ ...form, refusal: refused.title, isPending: true }} does={words.save} doing={words.saving}>
      {null}
    </Form>
  )
}

/** Rows of a page of settings: a text, lines for programs, a list to choose from, and a refused one. */
function Settings() {
  const { tagline, hubs, language, name } = settingsWords
  const [chosen, setChosen] = useState('en')
  return (
    <div>
      <SavedField isSetting label={tagline.name} hint={tagline.hint} value="" onSave={() => undefined} />
      <SavedField isSetting isCode rows={2} label={hubs.name} hint={hubs.hint} value="" onSave={() => undefined} />
      <SavedField
        isSetting
        label={language.name}
        hint={language.hint}
        value={chosen}
        choices={LANGUAGES}
        example={language.likeThis[chosen]}
        onSave={setChosen}
      />
      <Field isSetting label={name.name} hint={name.hint} why={partsWords.required}>
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
      <DayField label={words.section} day={day} onChange={setDay} />
      <DayField isSmall label={words.section} day={day} onChange={setDay} />
      <MomentField label={words.section} at={at ?? null} onChange={setAt} />
    </div>
  )
}

function Choices() {
  const [chosen, setChosen] = useState('en')
  const { name, hint } = settingsWords.language
  return <ChoiceList label={name} hint={hint} value={chosen} choices={LANGUAGES} onChoose={setChosen} />
}

function Ticked() {
  const [isOn, setOn] = useState(true)
  return (
    <div className="grid gap-2">
      <Checkbox name={words.yes} isOn={isOn} onChange={setOn} />
      <Checkbox isOff name={words.no} isOn={false} onChange={setOn} />
    </div>
  )
}

/** Texts to be copied, before and after. */
const copied = (
  <div className="grid gap-2">
    <CopyLine label={words.copy} text="quay-4711" isCopied={false} onCopy={() => undefined} />
    <CopyLine label={words.copied} about="quay-4711" text="quay-4711" isCopied onCopy={() => undefined} />
  </div>
)

/** Forms and dates, each in the states that a screen shows. */
export const formExamples = [
  { id: 'form', part: <Untouched /> },
  { id: 'form-errors', part: <Wrong /> },
  { id: 'form-refused', part: <Refused /> },
  { id: 'dates', part: <Dates /> },
  { id: 'settings', part: <Settings /> },
  { id: 'choices', part: <Choices /> },
  { id: 'checkboxes', part: <Ticked /> },
  { id: 'copy', part: copied },
]
