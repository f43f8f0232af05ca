;; A command of WASI preview 1: prints its arguments on one line, where it has any, and then copies its standard input to its standard output.
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))

  ;; One page to start with. At 0 lies an iovec (address, length), at 8 a length that WASI gives back, at 16 the number of arguments and at 20
  ;; the size of their text; from 4096 on the buffer for standard input. The arguments get memory of their own behind the first page.
  (memory (export "memory") 1)

  ;; Ends with exit code 1 where a call of WASI failed.
  (func $check (param $errno i32)
    (if (local.get $errno) (then (call $proc_exit (i32.const 1)) (unreachable))))

  (func $print (param $address i32) (param $length i32)
    (loop $rest
      (if (local.get $length)
        (then
          (i32.store (i32.const 0) (local.get $address))
          (i32.store (i32.const 4) (local.get $length))
          (call $check (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
          (local.set $address (i32.add (local.get $address) (i32.load (i32.const 8))))
          (local.set $length (i32.sub (local.get $length) (i32.load (i32.const 8))))
          (br $rest)))))

  ;; The zero that ends an argument becomes the blank behind it, or the line feed behind the last one.
  (func $print_argument (param $address i32) (param $separator i32)
    (local $end i32)
    (local.set $end (local.get $address))
    (loop $next
      (if (i32.load8_u (local.get $end))
        (then
          (local.set $end (i32.add (local.get $end) (i32.const 1)))
          (br $next))))
    (i32.store8 (local.get $end) (local.get $separator))
    (call $print (local.get $address) (i32.add (i32.sub (local.get $end) (local.get $address)) (i32.const 1))))

  (func $print_arguments
    (local $count i32) (local $pointers i32) (local $bytes i32) (local $index i32)
    (call $check (call $args_sizes_get (i32.const 16) (i32.const 20)))
    (local.set $count (i32.load (i32.const 16)))
    (local.set $bytes (i32.add (i32.shl (local.get $count) (i32.const 2)) (i32.load (i32.const 20))))
    (local.set $pointers
      (i32.shl (memory.grow (i32.shr_u (i32.add (local.get $bytes) (i32.const 65535)) (i32.const 16))) (i32.const 16)))
    (call $check
      (call $args_get (local.get $pointers) (i32.add (local.get $pointers) (i32.shl (local.get $count) (i32.const 2)))))

    ;; The argument at 0 is the name of the program.
    (local.set $index (i32.const 1))
    (loop $next
      (if (i32.lt_u (local.get $index) (local.get $count))
        (then
          (call $print_argument
            (i32.load (i32.add (local.get $pointers) (i32.shl (local.get $index) (i32.const 2))))
            (select (i32.const 10) (i32.const 32) (i32.eq (local.get $index) (i32.sub (local.get $count) (i32.const 1)))))
          (local.set $index (i32.add (local.get $index) (i32.const 1)))
          (br $next)))))

  (func (export "_start")
    (call $print_arguments)
    (loop $more
      (i32.store (i32.const 0) (i32.const 4096))
      (i32.store (i32.const 4) (i32.const 61440))
      (call $check (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
      (if (i32.load (i32.const 8))
        (then
          (call $print (i32.const 4096) (i32.load (i32.const 8)))
          (br $more))))))
