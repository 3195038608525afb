import type { FieldError } from '../../grammar/refusal.js'

/**
 * A field that is not as it must be, in words.
 *
 * @example sayField({ field: 'spec.replicas', value: '-1', why: 'must be greater than or equal to 0' }) // '`spec.replicas` is -1: must be greater than or equal to 0'
 */
export function sayField({ field, problem, value, why }: FieldError): string {
  const state =
    problem?.toLowerCase() === 'required value'
      ? 'is missing'
      : value === undefined
        ? 'is not valid'
        : `is ${value}`
  return `\`${field}\` ${state}${why === undefined ? '' : `: ${why}`}`
}
