# Ends what was started by a process that is gone, however it went: standard input closes with it.
# Lines: "group <pid>" and "leader <pid>" to watch over, "gone <pid>", "folder <path>" to remove at the end.
# A group is killed with whatever its leader left in it; of a leader alone, only when it will not end by itself.
trap '' HUP INT TERM
leaders=' '
groups=' '
folders=''
while IFS= read -r line; do
  value=${line#* }
  case $line in
    group\ *) leaders="$leaders$value " groups="$groups$value " ;;
    leader\ *) leaders="$leaders$value " ;;
    gone\ *)
      case $leaders in *" $value "*) leaders="${leaders%%" $value "*} ${leaders#*" $value "}" ;; esac
      case $groups in *" $value "*) groups="${groups%%" $value "*} ${groups#*" $value "}" ;; esac
      ;;
    folder\ *) folders="$folders$value
" ;;
  esac
done
any_left() {
  for pid in $leaders; do kill -s 0 "$pid" 2>/dev/null && return 0; done
  return 1
}
# A frozen process takes no TERM until it is woken.
for pid in $leaders; do kill -s TERM "$pid" 2>/dev/null && kill -s CONT "$pid" 2>/dev/null; done
tries=0
while [ "$tries" -lt 20 ] && any_left; do
  sleep 0.1
  tries=$((tries + 1))
done
for pid in $leaders; do kill -s 0 "$pid" 2>/dev/null && kill -s KILL -- "-$pid" 2>/dev/null; done
for pid in $groups; do kill -s KILL -- "-$pid" 2>/dev/null; done
printf '%s' "$folders" | while IFS= read -r folder; do rm -rf -- "$folder"; done
