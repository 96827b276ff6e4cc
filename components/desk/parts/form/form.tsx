'use client'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { ButtonKind } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import type { DeskForm } from '#components/desk/parts/form/use-desk-form.ts'

type Props<V extends FieldValues> = {
  form: DeskForm<V>
  /** The label of the button that sends the form, and its label while the request runs. */
  does: string
  doing?: string
  kind?: ButtonKind
  /** Other buttons, beside it. */
  actions?: ReactNode
  isGuarded?: boolean
  /** The fields. */
  children: ReactNode
}

/** A form on a page: the reason of a refusal, its fields, and the button that sends it. */
export function Form<V extends FieldValues>({ form, does, doing, kind = 'primary', actions, ...props }: Props<V>) {
  return (
    <FormFrame form={form} className="grid content-start gap-3" isGuarded={props.isGuarded ?? true}>
      <Refusal of={form.refusal} />
      {props.children}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" kind={kind} isBusy={form.isPending} busy={doing}>
          {does}
        </Button>
        {actions}
      </div>
    </FormFrame>
  )
}
