/* A reactor without libc: its init function fills a table, its export reads it.
 *
 * lookup(n) is the number of Collatz steps from n down to 1 (n -> n/2 or 3n+1), for 1 <= n < SIZE.
 * Before init the table is empty and every answer is -1. */
#include <stdint.h>

#define SIZE 10000

static int16_t steps[SIZE];
static int32_t ready;

static int16_t count_steps(uint32_t n) {
    int16_t count = 0;
    while (n != 1) {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        count++;
    }
    return count;
}

__attribute__((export_name("wizer-initialize"))) void initialize(void) {
    for (uint32_t n = 1; n < SIZE; n++) {
        steps[n] = count_steps(n);
    }
    ready = 1;
}

__attribute__((export_name("lookup"))) int32_t lookup(int32_t n) {
    return ready && n > 0 && n < SIZE ? steps[n] : -1;
}
