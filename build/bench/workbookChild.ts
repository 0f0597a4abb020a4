import { rename, stat } from 'node:fs/promises'
import excel from 'exceljs'
import { timeEach } from './measure.ts'
import { answerParent } from './child.ts'

/**
 * What changing one cell costs where the register is a workbook: read the file, change the cell, write the file. Run as
 * a program of its own with the file, the number of samples and of runs before them; prints milliseconds as JSON.
 */
const [file = '', times = '', warmUp = ''] = process.argv.slice(2)

async function changeOneCell(round: number): Promise<void> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error(`${file} has no sheet`)
  sheet.getCell(2 + ((round * 37) % (sheet.rowCount - 1)), 7).value = `在建 ${round}`
  await workbook.xlsx.writeFile(`${file}.part`)
  await rename(`${file}.part`, file)
}

await stat(file)
answerParent(await timeEach(Number(times), Number(warmUp), changeOneCell))
