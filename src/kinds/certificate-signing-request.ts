import type { Field } from '../describe/tree.js'
import { isInterval, readAge } from '../time/age.js'
import { annotationsInLine } from './annotations.js'
import { makeRequest } from './certificate-request.js'
import { appendAt, infer, leaveUnread, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, text } from './table.js'
import { isNothing, splitExcerpt, valueIn, valueLines } from './values.js'

const subject = [
  'Common Name',
  'Serial Number',
  'Organization',
  'Organizational Unit',
  'Country',
  'Locality',
  'Province',
  'StreetAddress',
  'PostalCode',
]
const alternatives = ['DNS Names', 'Email Addresses', 'URIs', 'IP Addresses']
const outcomes = ['Pending', 'Approved', 'Denied', 'Failed', 'Issued']

/**
 * certificates.k8s.io/v1 CertificateSigningRequest. The subject stands inside the encoded request: a request with the same
 * names is inferred, without a key that is one. Source: CertificateSigningRequestDescriber in kubectl's describe.go.
 */
export const certificateSigningRequest: Kind = {
  apiVersion: 'certificates.k8s.io/v1',
  kind: 'CertificateSigningRequest',
  resources: ['certificatesigningrequests', 'certificatesigningrequest', 'csr'],
  marks: ['Requesting User', 'Subject'],
  fields: fields(
    {
      Annotations: annotationsInLine('metadata.annotations'),
      'Requesting User': text('spec.username'),
      Signer: text('spec.signerName'),
      'Requested Duration': readDuration,
      Status: readStatus,
      Subject: onlyOf(subject),
      'Subject Alternative Names': onlyOf(alternatives),
    },
    metadata,
  ),
  finish(scope, tree) {
    const names = new Map<string, readonly string[]>()
    for (const { key, children } of tree.fields) {
      if (key !== 'Subject' && key !== 'Subject Alternative Names') continue
      for (const child of children) names.set(child.key, linesOf(child))
    }
    // A request without any name is one, too; kubectl fails without a request.
    if (!tree.fields.some(({ key }) => key === 'Subject')) return
    infer(
      scope,
      ['spec', 'request'],
      makeRequest(names),
      'it holds the names that kubectl prints of it; its key is none',
    )
  },
}

function linesOf(field: Field): readonly string[] {
  return valueLines(field)
    .map((line) => line.text)
    .filter((line) => line !== '')
}

/** A heading below which only known names stand; what they mean is put together at the end. */
function onlyOf(known: readonly string[]) {
  return (field: Field, scope: Scope): boolean => {
    for (const child of field.children) {
      if (!known.includes(child.key)) leaveUnread(scope.draft, child, 'unknown-field')
    }
    return isNothing(valueIn(field).text)
  }
}

/** `24h`: kubectl rounds down. */
function readDuration(field: Field, scope: Scope): boolean {
  const age = readAge(valueIn(field).text)
  if (!isInterval(age)) return isNothing(valueIn(field).text)
  infer(scope, ['spec', 'expirationSeconds'], age.minSeconds, 'the shortest time that prints so')
  return true
}

/** `Approved,Issued`: the conditions there are, and whether there is a certificate. */
function readStatus(field: Field, scope: Scope): boolean {
  const words = splitExcerpt(valueIn(field), ',')
  if (words.some((word) => !outcomes.includes(word.text))) return false
  for (const word of words) {
    if (word.text === 'Issued') {
      infer(scope, ['status', 'certificate'], 'LQ==', 'there is one; kubectl does not print it')
    } else if (word.text !== 'Pending') {
      state(appendAt(scope, ['status', 'conditions']), ['type'], word.text, word)
    }
  }
  return true
}
