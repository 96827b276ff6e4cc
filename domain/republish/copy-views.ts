/** How the paper learned of a copy: a partner took it by its token, a form told it, or an editor wrote it down. */
export type CopyTaken = 'token' | 'form' | 'pasted'
/** Result of the newest check of a copy at its address. */
export type CopyState = 'unchecked' | 'corrected' | 'current' | 'old' | 'gone' | 'not-checkable'
/** `claimed`: handed to a mail server that has not answered. `unknown`: it never did, and nothing is sent again. */
export type NoticeState = 'queued' | 'claimed' | 'accepted' | 'refused' | 'unknown'
export type WhatChanged = 'corrected' | 'updated' | 'withdrawn'
