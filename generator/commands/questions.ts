import { confirm, isCancel, multiselect, text } from "@clack/prompts";

/** Asks a person; every answer is undefined where they would rather stop. */
export interface Questions {
  /** A line of text; `check` says what is wrong with it. */
  askText(
    question: string,
    suggested: string,
    check: (answer: string) => string | undefined,
  ): Promise<string | undefined>;
  /** Some of several choices, at least one. */
  askChoices(question: string, choices: readonly Choice[]): Promise<readonly string[] | undefined>;
  askYesOrNo(question: string): Promise<boolean | undefined>;
}

export interface Choice {
  readonly value: string;
  /** What it is, shown beside it. */
  readonly hint: string;
  readonly chosen: boolean;
}

/** Questions on the terminal of the process. */
export const terminalQuestions: Questions = {
  async askText(question, suggested, check) {
    const answer = await text({
      message: question,
      initialValue: suggested,
      validate: (value) => check(value?.trim() ?? ""),
    });
    return isCancel(answer) ? undefined : answer.trim();
  },
  async askChoices(question, choices) {
    const answer = await multiselect({
      message: question,
      options: choices.map(({ value, hint }) => ({ value, label: value, hint })),
      initialValues: choices.filter(({ chosen }) => chosen).map(({ value }) => value),
    });
    return isCancel(answer) ? undefined : answer;
  },
  async askYesOrNo(question) {
    const answer = await confirm({ message: question, initialValue: false });
    return isCancel(answer) ? undefined : answer;
  },
};
