/*
 * The three hot kernels of the week (effort, inspection, hazards) once more, in C: the yardstick that the model's speed is held
 * against. They read a county's arrays from a file that bench.ts wrote, do the same arithmetic in the same order, and print the
 * nanoseconds they took and a checksum of all they worked out, which must be the model's.
 *
 *   gcc -O3 -ffp-contract=off -o kernels kernels.c -lm && ./kernels FILE REPEATS
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_TASKS 65536

/* ---- the file: for each array an int32 of its length, then its numbers ---- */

static FILE *file;

static void must(size_t got, size_t wanted) {
  if (got != wanted) {
    fprintf(stderr, "the file ends too early\n");
    exit(2);
  }
}

static int32_t length_of_next(void) {
  int32_t length;
  must(fread(&length, sizeof length, 1, file), 1);
  return length;
}

static double *doubles(void) {
  int32_t length = length_of_next();
  double *values = malloc(sizeof(double) * (size_t)(length + 1));
  must(fread(values, sizeof(double), (size_t)length, file), (size_t)length);
  return values;
}

static int32_t *whole(void) {
  int32_t length = length_of_next();
  int32_t *values = malloc(sizeof(int32_t) * (size_t)(length + 1));
  must(fread(values, sizeof(int32_t), (size_t)length, file), (size_t)length);
  return values;
}

/* ---- luck: Threefry-2x32, 13 rounds ---- */

static uint32_t drawn0, drawn1;

static inline uint32_t turned(uint32_t x, int by) { return (x << by) | (x >> (32 - by)); }

static inline double draw(const int32_t *key, int32_t a, int32_t b) {
  static const int turns[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  uint32_t k[3] = {(uint32_t)key[0], (uint32_t)key[1], 0};
  k[2] = k[0] ^ k[1] ^ 0x1bd11bdau;
  uint32_t x = (uint32_t)a + k[0], y = (uint32_t)b + k[1];
  for (int round = 0; round < 13; round++) {
    x += y;
    y = turned(y, turns[round % 8]) ^ x;
    if (round % 4 == 3) {
      int i = (round + 1) / 4;
      x += k[i % 3];
      y += k[(i + 1) % 3] + (uint32_t)i;
    }
  }
  drawn0 = x;
  drawn1 = y;
  return ((double)x + 0.5) * (1.0 / 4294967296.0);
}

static inline double second(void) { return ((double)drawn1 + 0.5) * (1.0 / 4294967296.0); }

static inline int32_t matter_word_b(int32_t n, int32_t week, int32_t sub) {
  return (int32_t)(((uint32_t)n << 26) | ((uint32_t)week << 14) | (uint32_t)sub);
}

/* ---- the county ---- */

static int32_t *facts, *keys;
static int32_t *order, *start, *level, *root, *instrument, *holder, *member;
static int32_t *flags, *domain, *deadline, *openParts, *hazardUntil, *wordA, *wordN;
static double *weight, *efficacy, *ceiling, *coverage, *trace;
static double *work, *severity, *gapOpen, *gapClosed;
static double *capacity, *motive, *price0, *price, *waiting, *capacityFactor, *norm, *asks, *freeHours, *spent, *helpNeed, *helpWorth;
static double *risk, *keepShare, *hope, *fileGap, *proofGap, *trust;
static double *believed, *inForce;

enum { UNITS, ROOTS, WEEK };
enum { F_HARD, F_GROWTH, F_OWN, F_WAITING, F_ABOVE, F_INFORMAL };
static int32_t *bits;
enum {
  VERIFICATION_FLOOR, INFORMATION_HALF, SOFT_STAKE, SOFT_SCRUTINY, INFORMAL_DISCOUNT, MARK_HARD, MARK_SOFT, SET_UP_SHARE, OUTCOME_STAKE,
  TRACE_WEIGHT, ASSESSMENT_STAKE, GROWTH_STAKE, RESULT_REWARD, GROWTH_REWARD, DEPARTMENT_TRACE, TOWNSHIP_TRACE, COMMITTEE_TRACE,
  INSPECTION_RATE, POINT_STAKE, TRACE_HABIT, PASS_FILE, REQUEST_HOURS, RESIDENTS_VALUE, RESIDENTS_WEIGHT, REQUESTS_PER_WEEK, HELP_VALUE,
  COMMITTEE_HOURS, SLACK_PRICE, CHECKS_FROM_ABOVE, HAZARD_RATE
};
static const double reach[3] = {0.4, 1.5, 0.5};

/* ---- effort ---- */

static int count;
static double toMark[MAX_TASKS], through[MAX_TASKS], cap[MAX_TASKS], mark[MAX_TASKS], setUp[MAX_TASKS];
static double a[MAX_TASKS], below[MAX_TASKS], beyond[MAX_TASKS], entry[MAX_TASKS], hours[MAX_TASKS];
static int32_t key[MAX_TASKS];
static uint8_t taken[MAX_TASKS];
static double wantedHours;

static inline double min(double x, double y) { return x < y ? x : y; }
static inline double max(double x, double y) { return x > y ? x : y; }

static void lay_out_matters(int u) {
  const double *c = believed;
  int lvl = level[u];
  double unseen = 1 - c[VERIFICATION_FLOOR], half = c[INFORMATION_HALF];
  double fear = c[OUTCOME_STAKE] * risk[u] * keepShare[u];
  double psi = motive[u], results = 1 - c[TRACE_WEIGHT];
  double growthReward = c[GROWTH_REWARD] * hope[u];
  double unitHours = c[lvl == 2 ? COMMITTEE_TRACE : lvl == 1 ? TOWNSHIP_TRACE : DEPARTMENT_TRACE];
  double checkPay = c[INSPECTION_RATE] * reach[lvl] * c[POINT_STAKE];
  double filePay = checkPay * (1 - results) * fileGap[u], proofPay = checkPay * results * proofGap[u];
  int32_t week = facts[WEEK];
  int j = 0;
  double wanted = 0;
  for (int at = start[u]; at < start[u + 1]; at++) {
    int part = order[at], i = root[part], f = flags[i];
    double done = coverage[part];
    int left = deadline[i] - week;
    double pace = left > 1 ? 1.0 / left : 1;
    double size = (work[i] * weight[part]) / efficacy[part];
    double rest = !(f & bits[F_WAITING]) && ceiling[part] > done ? (ceiling[part] - done) * size : 0;
    int isHard = (f & bits[F_HARD]) != 0, isGrowth = (f & bits[F_GROWTH]) != 0;
    double felt = instrument[part] == bits[F_INFORMAL] ? c[INFORMAL_DISCOUNT] : 1;
    double passMark = isHard ? c[MARK_HARD] : c[MARK_SOFT];
    double seen = 1 - unseen + (unseen * trace[part]) / (trace[part] + half);
    double stake = done < passMark ? (isGrowth ? c[GROWTH_STAKE] : c[ASSESSMENT_STAKE]) * (isHard ? 1 : c[SOFT_STAKE]) * results * seen * felt : 0;
    double all = (isGrowth ? growthReward : c[RESULT_REWARD]) * (!(f & bits[F_OWN]) && lvl > 0 ? 0.55 : 1) +
                 fear * felt * severity[i] * (isHard ? 1 : c[SOFT_SCRUTINY]) + psi * (0.5 + severity[i]);
    double most = pace > 0.5 ? rest : 2 * rest * pace;
    int32_t identity = (int32_t)((uint32_t)wordA[i] * 0x9e3779b1u + ((uint32_t)wordN[i] + 1) * 0x85ebca6bu);
    key[j] = identity;
    toMark[j] = stake * pace;
    through[j] = all * pace;
    cap[j] = most;
    mark[j] = (passMark - done) * size * pace;
    setUp[j++] = c[SET_UP_SHARE] * most;
    wanted += rest * min(pace, 0.125);
    double full = norm[domain[i]] * unitHours;
    key[j] = identity;
    toMark[j] = filePay * felt * (isHard ? 1 : 0.6);
    through[j] = proofPay * felt + c[TRACE_HABIT];
    cap[j] = 1.12 * full;
    mark[j] = c[PASS_FILE] * full;
    setUp[j++] = 0.5 * c[SET_UP_SHARE] * 1.12 * full;
  }
  count = j;
  wantedHours = spent[u] + wanted;
}

static void add_task(double throughout, double most, double k) {
  int j = count++;
  key[j] = 0;
  toMark[j] = 0;
  through[j] = throughout;
  cap[j] = most;
  mark[j] = 0;
  setUp[j] = k;
}

static void lay_out_others(int u) {
  const double *c = believed;
  if (level[u] == 2) {
    double requested = waiting[u] * c[REQUEST_HOURS];
    add_task(c[RESIDENTS_VALUE] * (0.12 * c[RESIDENTS_WEIGHT] + motive[u] * (1 + trust[u])), requested, 0);
    double usual = c[REQUESTS_PER_WEEK] * capacityFactor[u] * c[REQUEST_HOURS];
    wantedHours += min(requested, usual);
    return;
  }
  double most = helpNeed[u] / 3;
  add_task(c[HELP_VALUE] * helpWorth[u], most, c[SET_UP_SHARE] * 0.5 * most);
}

static void prepare(void) {
  for (int j = 0; j < count; j++) {
    double c = cap[j], A = toMark[j], B = through[j];
    if (!(c > 1e-9) || !(A + B > 0)) {
      cap[j] = mark[j] = below[j] = beyond[j] = 0;
      a[j] = 1;
      entry[j] = INFINITY;
      continue;
    }
    double half = 0.5 * c, k = setUp[j];
    double p = A > 0 ? min(mark[j], c) : c;
    double slope = A > 0 && p > 0 ? (A * (half + p)) / (1.5 * p) + B : B;
    double x = min(sqrt(half * k), p);
    double best = x > 0 ? (1.5 * slope * x) / ((half + x) * (x + k)) : (1.5 * slope) / half;
    if (p < c && A > 0) {
      double q = A + 1.5 * B, middle = A * half;
      double inside = middle * middle - q * (middle * half - 1.5 * B * half * k);
      double y = inside > 0 ? (sqrt(inside) - middle) / q : 0;
      if (y < p) y = p;
      if (y > c) y = c;
      double later = (A + (1.5 * B * y) / (half + y)) / (y + k);
      if (later > best) best = later;
    }
    a[j] = half;
    mark[j] = p;
    below[j] = sqrt(1.5 * slope * half);
    beyond[j] = sqrt(1.5 * B * half);
    entry[j] = 1 / sqrt(best);
  }
}

static double sumConstant, sumSlope, sumLast, sumNext;

static void add_up(double nu, int isOverTaken) {
  double constant = 0, slope = 0, last = 0, next = INFINITY;
  for (int j = 0; j < count; j++) {
    if (isOverTaken) {
      if (!taken[j]) continue;
    } else if (entry[j] > nu) {
      if (entry[j] < next) next = entry[j];
      continue;
    } else if (entry[j] > last) last = entry[j];
    double x = below[j] * nu - a[j];
    if (x < mark[j]) {
      if (x > 0) {
        constant += setUp[j] - a[j];
        slope += below[j];
      } else constant += setUp[j];
      continue;
    }
    double past = beyond[j] * nu - a[j];
    if (past > mark[j] && past < cap[j]) {
      constant += setUp[j] - a[j];
      slope += beyond[j];
    } else constant += setUp[j] + (past > mark[j] ? cap[j] : mark[j]);
  }
  sumConstant = constant;
  sumSlope = slope;
  sumLast = last;
  sumNext = next;
}

static double found;
static int isRoot;

static void take_up_to(double nu) {
  for (int j = 0; j < count; j++) taken[j] = entry[j] <= nu;
}

static void settle_jump(double free, double low, double nu) {
  found = low;
  take_up_to(low);
  add_up(nu, 1);
  double left = free - sumConstant - sumSlope * nu;
  if (left < 0) return;
  found = nu;
  double setUps = 0;
  int number = 0;
  for (int j = 0; j < count; j++) {
    if (!taken[j]) continue;
    setUps += setUp[j];
    number++;
  }
  for (;;) {
    int next = -1;
    for (int j = 0; j < count; j++)
      if (entry[j] == nu && !taken[j] && (next < 0 || key[j] < key[next])) next = j;
    if (next < 0) return;
    double past = beyond[next] * nu - a[next];
    double workHours = min(cap[next], max(min(below[next] * nu - a[next], mark[next]), past));
    double jump = max(workHours, 0) + setUp[next];
    if ((number > 0 && left <= 0.5 * jump) || setUps + setUp[next] >= free) return;
    taken[next] = 1;
    left -= jump;
    setUps += setUp[next];
    number++;
  }
}

static void admit(double free, double most, double carried) {
  double nu = carried > 0 ? min(carried, most) : 0.5 * most;
  double low = 0, high = INFINITY, lowNext = 0, highLast = INFINITY;
  isRoot = 0;
  for (int pass = 0; pass < 100; pass++) {
    add_up(nu, 0);
    double slope = sumSlope, rest = free - sumConstant, gap = rest - slope * nu;
    double to = slope > 0 ? rest / slope : gap > 0 ? most : 0;
    if (gap >= 0 || to == nu) {
      low = nu;
      lowNext = sumNext;
      if (to == nu) isRoot = 1;
      if (nu >= most || to == nu) break;
    } else {
      high = nu;
      highLast = sumLast;
    }
    if (highLast <= low) break;
    if (highLast == lowNext) {
      settle_jump(free, low, highLast);
      return;
    }
    double top = min(high, most);
    if (to >= most && high > most) nu = most;
    else nu = to > low && to < top && pass % 4 != 3 ? to : 0.5 * (low + top);
  }
  found = low;
  take_up_to(low);
}

static void fill(double free, double most) {
  double nu = found > 0 ? min(found, most) : most;
  double low = 0, high = INFINITY;
  for (int pass = 0; pass < 100 && !isRoot; pass++) {
    add_up(nu, 1);
    double slope = sumSlope, rest = free - sumConstant, gap = rest - slope * nu;
    double to = slope > 0 ? rest / slope : gap > 0 ? most : 0;
    if (to == nu || fabs(gap) < 1e-13 * free || (gap > 0 && nu >= most)) break;
    if (gap > 0) low = nu;
    else high = nu;
    double top = min(high, most);
    if (to >= most && high > most) nu = most;
    else nu = to > low && to < top && pass % 8 != 7 ? to : 0.5 * (low + top);
  }
  for (int j = 0; j < count; j++) {
    double past = beyond[j] * nu - a[j];
    double x = min(cap[j], max(min(below[j] * nu - a[j], mark[j]), past));
    hours[j] = taken[j] && x > 0 ? x : 0;
  }
  found = nu;
}

static void plan_effort(int u) {
  lay_out_matters(u);
  lay_out_others(u);
  prepare();
  if (!(freeHours[u] > 0)) {
    for (int j = 0; j < count; j++) hours[j] = 0;
    return;
  }
  double most = sqrt(capacity[u] / (believed[COMMITTEE_HOURS] * believed[SLACK_PRICE]));
  admit(freeHours[u], most, price[u]);
  fill(freeHours[u], most);
  price[u] = found;
}

/* ---- checksum, as bench.ts has it ---- */

static uint32_t check;

static inline void mix(uint32_t word) { check = turned((check ^ word) * 0x85ebca6bu, 13); }

static inline void mix_double(double value) {
  uint64_t word;
  memcpy(&word, &value, sizeof word);
  mix((uint32_t)word);
  mix((uint32_t)(word >> 32));
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static int32_t *chosen;
static double *luck;

static int draw_checks(int from, int to) {
  double rate = inForce[INSPECTION_RATE], above = 1 + inForce[CHECKS_FROM_ABOVE];
  int n = 0;
  for (int at = from; at < to; at++) {
    int part = order[at], i = root[part];
    double far = (flags[i] & bits[F_ABOVE] ? above : 1) * rate * reach[level[holder[part]]] * asks[4 * domain[i] + 2];
    double u = draw(keys, wordA[i], matter_word_b(wordN[i], facts[WEEK], member[part] * 16));
    if (u >= min(far, 0.95)) continue;
    chosen[n] = part;
    luck[n++] = second();
  }
  return n;
}

static int draw_incidents(void) {
  int n = 0;
  for (int i = 0; i < facts[ROOTS]; i++) {
    if (openParts[i] == 0 && hazardUntil[i] < facts[WEEK]) continue;
    double u = draw(keys + 2, wordA[i], matter_word_b(wordN[i], facts[WEEK], 0));
    if (u >= inForce[HAZARD_RATE] * severity[i] * (gapOpen[i] + gapClosed[i])) continue;
    chosen[n] = i;
    luck[n++] = second();
  }
  return n;
}

int main(int argc, char **argv) {
  if (argc != 3 || !(file = fopen(argv[1], "rb"))) {
    fprintf(stderr, "usage: kernels FILE REPEATS\n");
    return 2;
  }
  int repeats = atoi(argv[2]);
  facts = whole(), keys = whole(), bits = whole();
  order = whole(), start = whole(), level = whole(), root = whole(), instrument = whole(), holder = whole(), member = whole();
  flags = whole(), domain = whole(), deadline = whole(), openParts = whole(), hazardUntil = whole(), wordA = whole(), wordN = whole();
  weight = doubles(), efficacy = doubles(), ceiling = doubles(), coverage = doubles(), trace = doubles();
  work = doubles(), severity = doubles(), gapOpen = doubles(), gapClosed = doubles();
  capacity = doubles(), motive = doubles(), price0 = doubles(), waiting = doubles(), capacityFactor = doubles(), norm = doubles();
  asks = doubles(), freeHours = doubles(), spent = doubles(), helpNeed = doubles(), helpWorth = doubles();
  risk = doubles(), keepShare = doubles(), hope = doubles(), fileGap = doubles(), proofGap = doubles(), trust = doubles();
  believed = doubles(), inForce = doubles();
  int units = facts[UNITS], parts = start[units];
  price = malloc(sizeof(double) * (size_t)units);
  chosen = malloc(sizeof(int32_t) * (size_t)(parts + facts[ROOTS] + 1));
  luck = malloc(sizeof(double) * (size_t)(parts + facts[ROOTS] + 1));
  double effort = 0, inspection = 0, hazards = 0;
  check = 0x811c9dc5u;
  for (int repeat = 0; repeat < repeats; repeat++) {
    double t0 = now();
    for (int u = 0; u < units; u++) {
      price[u] = price0[u] * (0.95 + (double)((u * 37 + repeat * 11) % 16) / 160);
      plan_effort(u);
      mix_double(hours[count - 1]);
      mix_double(price[u]);
      if (repeat == 0) for (int j = 0; j < count; j++) mix_double(hours[j]);
    }
    double t1 = now();
    int n = draw_checks(0, parts);
    mix((uint32_t)n);
    mix_double(n > 0 ? luck[n - 1] : 0);
    double t2 = now();
    n = draw_incidents();
    mix((uint32_t)n);
    mix_double(n > 0 ? luck[n - 1] : 0);
    double t3 = now();
    effort += t1 - t0;
    inspection += t2 - t1;
    hazards += t3 - t2;
  }
  printf("{\"effort\":%.0f,\"inspection\":%.0f,\"hazards\":%.0f,\"checksum\":%u}\n", effort, inspection, hazards, check);
  return 0;
}
