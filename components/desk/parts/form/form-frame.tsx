'use client'
import type { ReactNode } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import type { DeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useUnsavedGuard } from '#components/desk/parts/form/use-unsaved-guard.ts'

type Props<V extends FieldValues> = {
  form: DeskForm<V>
  /** Layout. */
  className?: string
  /** The browser asks before the window closes over what is unsaved. */
  isGuarded?: boolean
  children: ReactNode
}

/** The element of a form, around its fields and buttons, for pages that order them by themselves. */
export function FormFrame<V extends FieldValues>({ form, className, isGuarded = true, children }: Props<V>) {
  useUnsavedGuard(isGuarded && form.isUnsaved)
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          // React events bubble through portals, so this submit would also reach a form around it.
          event.stopPropagation()
          form.submit()
        }}
      >
        {children}
      </form>
    </FormProvider>
  )
}
