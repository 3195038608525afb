export function frontCode(lines: readonly string[]): string
