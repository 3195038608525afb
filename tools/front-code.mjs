/** Each line as the count of characters it shares with the line before (a letter from A) and its own rest. */
export function frontCode(lines) {
  let before = ''
  return lines
    .map((line) => {
      let shared = 0
      while (shared < 57 && shared < before.length && shared < line.length && before[shared] === line[shared])
        shared++
      before = line
      return String.fromCharCode(65 + shared) + line.slice(shared)
    })
    .join('\n')
}
