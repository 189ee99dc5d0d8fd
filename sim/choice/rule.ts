/**
 * One interface for every rule of choice: rows of decisions against columns of options.
 * Options of one nest are look-alikes (letter, notice, word of mouth); a nest is chosen first, then the option in it.
 */
export interface ChoiceRule {
  readonly id: string;
  /**
   * Fills `out` with the probability of each option.
   * @param values rows x nests.length, expected worth of each option; NaN marks an option that is not open.
   * @param unitOfRow who decides in each row; `read` and `units`: what units have learned (beliefs x units), for rules that go by experience.
   * @param nests nest of each column, ascending and without gaps.
   */
  readonly probabilities: (
    values: Float64Array,
    rows: number,
    nests: readonly number[],
    precision: number,
    nestPrecision: number,
    out: Float64Array,
    unitOfRow: Int32Array,
    read: Float64Array,
    units: number,
  ) => void;
}
