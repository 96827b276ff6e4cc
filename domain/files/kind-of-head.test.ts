import { expect, test } from 'vitest'
import { fileIdIn, fileInPath, filePath } from '#domain/files/file-kind.ts'
import { kindOfHead } from '#domain/files/kind-of-head.ts'
import { fileName } from '#domain/files/name-in-address.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const box = (...brands: string[]) => bytes(`\0\0\0${String.fromCharCode(8 + 4 * brands.length)}ftyp${brands.join('')}`)
/** Two frames of 128 kbit/s at 44.1 kHz: 417 bytes each. */
function mpeg(second = [0xff, 0xfb, 0x90, 0]): Uint8Array {
  const frames = new Uint8Array(900)
  frames.set([0xff, 0xfb, 0x90, 0])
  frames.set(second, 417)
  return frames
}

test.each([
  ['pdf', bytes('%PDF-1.7\n')],
  ['zip', bytes('PK\u0003\u0004')],
  ['mp3', bytes('ID3\u0004')],
  ['mp3', mpeg()],
  ['m4a', box('M4A ', '\0\0\0\0', 'isom')],
  ['m4a', box('isom', '\0\0\0\0', 'M4A ')],
  ['gpx', bytes('\uFEFF<?xml version="1.0"?>\n<!-- by a watch -->\n<gpx version="1.1"></gpx>')],
  ['csv', bytes('port,ships\n"Kell, north",12\nMarrow,9\n')],
  ['csv', bytes('port;ships\r\nKell;"two\nlines"\r\n')],
  ['csv', bytes('port,ships,last\nKell,4\nMarrow,9,2020-01-02\n')],
  ['csv', bytes(`Ships by port\nport,ships\n${'Kell,4\n'.repeat(9)}`)],
  ['csv', bytes(`port,remark\n${'Kell,4\n'.repeat(20_000)}Marrow,"a long\n\nremark`).subarray(0, 65_536)],
  ['csv', new Uint8Array([...bytes('port\tships\nK'), 0xf6, ...bytes('ln\t4\n')])],
] as const)('%s is told by its content', (kind, head) => {
  expect(kindOfHead(head)).toBe(kind)
})

test.each([
  ['nothing', bytes('')],
  ['a page', bytes('<!doctype html><p>a,b</p>\n<p>c,d</p>')],
  ['a drawing', bytes('<?xml version="1.0"?><svg xmlns="x"></svg>')],
  ['other XML', bytes('<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a "b">]>\n<gpx></gpx>')],
  ['a script', bytes('#!/bin/sh\necho a,b\necho c,d\n')],
  ['prose', bytes('The first convoy, they say, sails.\nNobody saw it.\n')],
  ['one line', bytes('a,b\n')],
  ['data', bytes('{"a":1,\n"b":2}')],
  ['bytes', new Uint8Array([97, 44, 98, 10, 0, 44, 99, 10])],
  ['text of two bytes a letter', new Uint8Array([0xff, 0xfe, 97, 0, 44, 0, 98, 0])],
  ['a film', box('isom', '\0\0\0\0', 'mp42')],
  ['one frame', mpeg([0, 0, 0, 0])],
  ['a program', bytes('MZ\u0090\0')],
  ['what only names a PDF later', bytes('<html>%PDF-1.7')],
] as const)('%s is no file of these kinds', (_, head) => {
  expect(kindOfHead(head)).toBeNull()
})

test('a file has the ending of its kind, and its address names it', () => {
  expect(fileName('C:\\Reports\\Über_Häfen 2020.PDF', 'pdf')).toBe('uber-hafen-2020.pdf')
  expect(fileName('evil.exe', 'zip')).toBe('evil.zip')
  expect(fileName('🗞️.csv', 'csv')).toBe('file.csv')
  const at = { id: 'ab'.repeat(8), name: 'ports.csv' }
  expect(fileInPath(filePath(at))).toEqual(at)
  expect(fileIdIn(`https://paper.example${filePath(at)}#page=2`)).toBe(at.id)
  for (const other of ['/files/report.pdf', `/files/${at.id}/`, `/files/${at.id}/a/b.csv`, `/x${filePath(at)}`])
    expect(fileInPath(other)).toBeNull()
})
