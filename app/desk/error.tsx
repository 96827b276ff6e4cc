'use client'
import { DeskFault } from '#components/desk/faults/desk-fault.tsx'

/** Next shows this where the shell of the desk, or a page outside it, throws. */
export default function DeskError() {
  return <DeskFault />
}
