import { Command } from 'commander';
import { jsonText } from '../../src-shared/format/jsonText';
import { shownResult } from '../../src-shared/format/shownResult';
import { exitCodeOf } from '../../src-shared/questions/audit/failing';
import { asAuditFile, featureNames } from './audit/asAuditFile';
import { asJunit } from './audit/asJunit';
import { asSarif } from './audit/asSarif';
import { commandsAsTyped, noteReading } from './audit/commandsAsTyped';
import { auditOptions, type AuditOptions } from './audit/auditOptions';
import { describeAudit } from './audit/describeAudit';
import { fileUris } from './audit/fileUris';
import { openAudited } from './audit/openAudited';
import { otherFeatures, readBaseline } from './audit/readBaseline';
import { runChecks } from './audit/runChecks';
import { addOptions } from './addOptions';
import { openingOf } from './deriveOptions';
import { expandPaths } from './expandPaths';
import { meaningOf } from './meaningOptions';
import { refuseSameFile } from './refuseSameFile';
import { readLabelMap, withSession, type SessionOptions } from './session';
import { addReadingOptions, filesWords, type ReadingOptions } from './settingsOptions';

const examples = `
Examples:
  wiretell audit kddcup.data_10_percent.gz
  wiretell audit KDDTrain+.txt --test KDDTest+.txt --fail-on severe --json audit.json
  wiretell audit flows.csv --fail-on warn --baseline audit.json --skip order='rows come by class on purpose'
  wiretell audit flows.csv --only copies,conflicts --threshold copies=0.1:0.5 --sarif audit.sarif --junit audit.xml

Exit code: 0, 1 where a check is at or above --fail-on, 2 where the audit could not run.`;

type Chosen = ReadingOptions & AuditOptions;

/**
 * `wiretell audit FILES`: whether the dataset is fit to learn from, check by check.
 * @param answer told the exit code as soon as it is known
 */
export function auditCommand(options: SessionOptions, answer: (code: number) => void): Command {
  const command = new Command('audit')
    .description('say whether a dataset is fit to learn from: copies, conflicts, give-aways, order and defects, each with its threshold')
    .argument('[files...]', filesWords);
  const reading = noteReading(addReadingOptions(addOptions(command, auditOptions)));
  return command.addHelpText('after', examples)
    .action((named: string[], chosen: Chosen) => audit(named, { ...chosen, reading }, options, answer));
}

async function audit(
  named: string[], chosen: Chosen & { reading: string[] }, options: SessionOptions, answer: (code: number) => void,
): Promise<void> {
  const [paths, tests] = [await expandPaths(named), await expandPaths(chosen.test)];
  const derive = await openingOf(chosen, options.signal);
  const meaning = await meaningOf(chosen, options.signal);
  const labelCategories = await readLabelMap(chosen.labelMap, options.signal);
  const said = { labelCategories, ...(meaning && { meaning }), ...(derive && { derive }) };
  const baseline = chosen.baseline === undefined ? null : await readBaseline(chosen.baseline, options.signal);
  await withSession(options, async (session) => {
    const { engine, files, context, print, printJson, say } = session;
    const { json, junit, sarif } = chosen;
    const targets = [json === '-' ? undefined : json, junit, sarif].filter((target) => target !== undefined);
    await refuseSameFile([...paths, ...tests, chosen.labelMap, chosen.labels, chosen.family, chosen.baseline], targets);
    for (const target of targets) await files.sink(files.name(target)).check();
    const audited = await openAudited(paths, tests, chosen, said, session);
    const remark = baseline === null ? null : otherFeatures(baseline.features, featureNames(audited.summary));
    if (remark !== null) say(remark);
    const [data, test] = [{ summary: audited.summary, paths }, audited.test === null ? null : { summary: audited.test, paths: tests }];
    const checks = commandsAsTyped(await runChecks(audited, chosen, session), data, test, chosen.reading);
    const found = await engine.call('audit.context', { dataset: audited.summary.dataset }, context);
    const file = asAuditFile(audited, { checks, context: found }, { chosen, said, baseline, version: options.version });
    const uris = [...fileUris(audited.summary, paths), ...(audited.test === null ? [] : fileUris(audited.test, tests))];
    const texts: [place: string | undefined, text: () => string][] = [
      [json === '-' ? undefined : json, () => `${jsonText(file, 1)}\n`], [junit, () => asJunit(shownResult(file))],
      [sarif, () => `${jsonText(asSarif(file, uris), 1)}\n`],
    ];
    const written: string[] = [];
    try {
      for (const [place, text] of texts) {
        if (place === undefined) continue;
        await files.sink(place).write(Buffer.from(text()), context.signal);
        written.push(place);
      }
      answer(exitCodeOf(file));
      await (json === '-' ? printJson(file) : print(describeAudit(shownResult(file))));
    } finally {
      for (const target of written) say(`Written: ${target}`);
    }
  });
}
